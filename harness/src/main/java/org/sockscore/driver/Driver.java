package org.sockscore.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Script;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.Program;
import org.sockscore.sandbox.SandboxException;

/** Plays scripts against programs. Safe for use by several threads, each with a box of its own. */
public final class Driver {
  private final Ticker ticker;
  private final Patience patience;

  public Driver(Patience patience) {
    this(Ticker.system(), patience);
  }

  Driver(Ticker ticker, Patience patience) {
    this.ticker = ticker;
    this.patience = patience;
  }

  /**
   * Starts {@code command} in {@code box}, waits until it is ready, and plays {@code script} up to
   * the first step that the program does not satisfy. Blocks until the program has ended; it is
   * ended here if need be.
   *
   * @throws SandboxException if it could not be run for a reason on our side
   */
  public Transcript run(Script script, Meeting meeting, Box box, List<String> command)
      throws SandboxException {
    Recorder recorder = new Recorder(ticker);
    try (Reception reception =
        meeting.role() == Role.CLIENT
            ? Reception.open(script, meeting, box, recorder)
            : Reception.none()) {
      run(script, meeting, box, command, recorder, reception);
    }
    return new Transcript(recorder.events(), meeting.endpoint().toString(), box.isIsolated());
  }

  private void run(
      Script script,
      Meeting meeting,
      Box box,
      List<String> command,
      Recorder recorder,
      Reception reception)
      throws SandboxException {
    boolean isClient = meeting.role() == Role.CLIENT;
    Endpoint wanted = meeting.endpoint();
    // Nobody looks for a client, and a probe of our own would be taken for one.
    Clues safeClues = isClient ? Clues.NONE : meeting.clues().leadingToNobodyElse(box);
    if (script.needsRoom()) {
      box.makeRoom();
    }
    List<String> words = Provided.of(script, box).after(command);
    Program program = box.start(words, script.needsTerminal());
    recorder.program(EventKind.LAUNCH, shown(command) + Provided.shown(script.arguments()));
    Farewells farewells = new Farewells(script, recorder);
    Session session = new Session(ticker, program, recorder, reception, farewells);
    StartUp startUp = new StartUp(session, recorder, patience, wanted, safeClues, box);
    try {
      if (isClient || startUp.await()) {
        Player player =
            new Player(session, recorder, patience, startUp, reception, wanted, box, script);
        play(script, player, recorder);
      }
    } catch (IOException | UncheckedIOException | CancellationException e) {
      throw new SandboxException("the run broke off: " + e.getMessage(), e);
    } finally {
      startUp.takeFirstConnection().ifPresent(TcpPeer::abort);
      session.end();
    }
  }

  /** As a student would type it: where this machine keeps the interpreter is nobody's business. */
  private static String shown(List<String> command) {
    String program = command.get(0);
    boolean ofTheSystem = program.startsWith("/");
    return String.join(
        " ",
        Stream.concat(
                Stream.of(ofTheSystem ? program.substring(program.lastIndexOf('/') + 1) : program),
                command.stream().skip(1))
            .toList());
  }

  private static void play(Script script, Player player, Recorder recorder) {
    for (int i = 0; i < script.steps().size(); i++) {
      recorder.enterStep(i);
      if (!script.steps().get(i).accept(player)) {
        return;
      }
    }
  }
}
