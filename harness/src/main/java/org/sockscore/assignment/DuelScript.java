package org.sockscore.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sockscore.reports.Role;

/**
 * Concrete steps for two programs, a client and a server, between which a relay stands.
 *
 * @param completesLines whether the relay ends what it hands on with a newline where it has none,
 *     since the exercise leaves it free to send one
 * @param parts in the order in which they are played, whichever side they are about
 * @param files what the server finds in its home folder, and the client may be handed over
 * @param arguments the words that follow the command of each side
 * @param consoles what each side has for keyboard and screen; a terminal where nothing is said
 */
public record DuelScript(
    boolean completesLines,
    List<Part> parts,
    List<GivenFile> files,
    Map<Role, List<String>> arguments,
    Map<Role, Script.Console> consoles) {

  /**
   * One step of one side.
   *
   * @param role of the program that it is about
   * @param relayed where the relay hands on what the program has sent by the end of this step
   */
  public record Part(Role role, Step step, Optional<Relayed> relayed) {}

  /**
   * The relay's two ends of one connection.
   *
   * @param from the peer of the side that has sent
   * @param to the peer of the other side
   */
  public record Relayed(String from, String to) {}

  public DuelScript {
    parts = List.copyOf(parts);
    files = List.copyOf(files);
    arguments = Map.copyOf(arguments);
    consoles = Map.copyOf(consoles);
  }

  /** The same, with {@code role} on {@code console}. */
  public DuelScript on(Role role, Script.Console console) {
    Map<Role, Script.Console> others = new HashMap<>(consoles);
    others.put(role, console);
    return new DuelScript(completesLines, parts, files, arguments, others);
  }

  /** What one side has to do by itself, without what it is sent by the other. */
  public Script of(Role role) {
    List<Step> steps = parts.stream().filter(part -> part.role() == role).map(Part::step).toList();
    return with(role, steps);
  }

  /** The script of {@code role} with these steps. */
  public Script with(Role role, List<Step> steps) {
    return new Script(
            "",
            steps,
            role == Role.SERVER ? files : List.of(),
            arguments.getOrDefault(role, List.of()),
            role == Role.CLIENT ? files : List.of())
        .on(consoles.getOrDefault(role, Script.Console.TERMINAL));
  }
}
