package org.sockscore.assignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sockscore.reports.Bytes;

/**
 * Concrete steps to play against one run of a program.
 *
 * @param label what tells this run from the others of its case, such as {@code n = 561}; empty if
 *     it is the only one
 * @param under how it differs from the plain script of its case; empty if it is that
 * @param files what the program finds in its home folder
 * @param arguments the words that follow its command; {@code ~/} and the name of a file stand for
 *     where the program finds it
 * @param offered what the harness hands over to it
 * @param console what it has for keyboard and screen
 */
public record Script(
    String label,
    List<Step> steps,
    Optional<Under> under,
    List<GivenFile> files,
    List<String> arguments,
    List<GivenFile> offered,
    Console console) {
  /** What the program has for keyboard and screen where somebody sits at it. */
  public enum Console {
    /** One terminal for all, as at home. */
    TERMINAL,
    /** Pipes, since it does not work on a terminal. */
    PIPES,
    /** The same, in the case that tells so: once is enough. */
    PIPES_ONLY,
    /** Pipes too: only to tell whether it would work with them as well. */
    PIPES_TOO
  }

  /** What an argument that names something in the home folder begins with. */
  public static final String HOME = "~/";

  /**
   * A perturbation of the whole script, or one cut only.
   *
   * @param text what is cut; empty where everything is perturbed
   * @param place after how many bytes of {@code text} the cut is
   */
  public record Under(Perturbation how, Bytes text, int place) {
    /** The character that the cut is inside of; empty if it is between two. */
    public String character() {
      int start = place;
      while (start > 0 && (text.at(start) & 0xc0) == 0x80) {
        start--;
      }
      int end = place;
      while (end < text.length() && (text.at(end) & 0xc0) == 0x80) {
        end++;
      }
      return end == place ? "" : text.slice(start, end).toUtf8();
    }
  }

  public Script {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
    arguments = List.copyOf(arguments);
    offered = List.copyOf(offered);
  }

  /** A plain script. */
  public Script(
      String label,
      List<Step> steps,
      List<GivenFile> files,
      List<String> arguments,
      List<GivenFile> offered) {
    this(label, steps, Optional.empty(), files, arguments, offered, Console.TERMINAL);
  }

  /** A plain script for a program that is given nothing. */
  public Script(String label, List<Step> steps) {
    this(label, steps, List.of(), List.of(), List.of());
  }

  /** The same, with {@code others} for its steps. */
  Script with(List<Step> others, Under how) {
    return new Script(label, others, Optional.of(how), files, arguments, offered, console);
  }

  /** The same on {@code other}. */
  public Script on(Console other) {
    return new Script(label, steps, under, files, arguments, offered, other);
  }

  /** The same, whatever the program shows: into a pipe, many write only when they end. */
  public Script unseen() {
    List<Step> others = steps.stream().filter(step -> !isAboutScreen(step)).toList();
    return new Script(label, others, under, files, arguments, offered, console);
  }

  private static boolean isAboutScreen(Step step) {
    return step instanceof Step.ExpectScreen
        || step instanceof Step.ExpectTold
        || step instanceof Step.ExpectComplaint;
  }

  /** Whether step {@code index} is one of an HTTP client; false if there is none. */
  public boolean isOfHttp(int index) {
    return index >= 0
        && index < steps.size()
        && (steps.get(index) instanceof Step.Get
            || steps.get(index) instanceof Step.ExpectResponse);
  }

  /** Whether it is for a client: the harness is the server. */
  public boolean isForClient() {
    return steps.stream()
        .anyMatch(
            step ->
                step instanceof Step.Accept
                    || step instanceof Step.ExpectConnect
                    || step instanceof Step.Refuse);
  }

  /** Index of the last step in which {@code peer} sends something or lets go; -1 if none does. */
  public int lastWordOf(String peer) {
    int last = steps.size() - 1;
    while (last >= 0 && !speaks(steps.get(last), peer)) {
      last--;
    }
    return last;
  }

  private static boolean speaks(Step step, String peer) {
    return (step instanceof Step.Send send && send.peer().equals(peer))
        || (step instanceof Step.Respond respond && respond.peer().equals(peer))
        || (step instanceof Step.HalfClose halfClose && halfClose.peer().equals(peer))
        || (step instanceof Step.Close close && close.peer().equals(peer))
        || (step instanceof Step.Reset reset && reset.peer().equals(peer));
  }

  /** All files, whoever has them at the beginning. */
  public List<GivenFile> allFiles() {
    return Stream.concat(files.stream(), offered.stream()).toList();
  }

  /** The file called {@code name}, whoever has it at the beginning. */
  public Optional<GivenFile> file(String name) {
    return allFiles().stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** Whether the program may store files in the folder that it is started in. */
  public boolean needsRoom() {
    return !offered.isEmpty()
        || steps.stream()
            .anyMatch(step -> step instanceof Step.ExpectFile || step instanceof Step.ExpectNoFile);
  }

  /** The peers that stop reading at some time. */
  public Set<String> deaf() {
    return steps.stream()
        .filter(Step.StopReading.class::isInstance)
        .map(Step.StopReading.class::cast)
        .map(Step.StopReading::peer)
        .collect(Collectors.toSet());
  }

  /** Whether somebody sits at the program's keyboard. */
  public boolean usesKeyboard() {
    return steps.stream()
        .anyMatch(
            step ->
                step instanceof Step.Type
                    || step instanceof Step.EndOfInput
                    || step instanceof Step.ExpectPrompt);
  }

  /** Whether somebody sits at the program's keyboard who also says that there is no more. */
  public boolean endsInput() {
    return steps.stream().anyMatch(Step.EndOfInput.class::isInstance);
  }

  /** Whether keyboard, screen and standard error are to be one terminal. */
  public boolean needsTerminal() {
    return console == Console.TERMINAL
        && (usesKeyboard() || steps.stream().anyMatch(Script::isAboutScreen));
  }
}
