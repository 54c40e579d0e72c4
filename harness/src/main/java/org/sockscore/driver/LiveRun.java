package org.sockscore.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.Program;
import org.sockscore.sandbox.SandboxException;

/** A program while it runs, with which steps are played one by one. Confined to one thread. */
final class LiveRun implements AutoCloseable {
  /** Something to do that may break off. */
  @FunctionalInterface
  private interface Work {
    boolean isDone() throws IOException;
  }

  private final Contender contender;
  private final Recorder recorder;
  private final Reception reception;
  private final Session session;
  private final StartUp startUp;
  private final Player player;
  private final List<Step> played = new ArrayList<>();
  private boolean ready;

  private LiveRun(
      Contender contender,
      Script script,
      Patience patience,
      Ticker ticker,
      Recorder recorder,
      Farewells farewells,
      Reception reception)
      throws SandboxException {
    this.contender = contender;
    this.recorder = recorder;
    this.reception = reception;
    Meeting meeting = contender.meeting();
    Box box = contender.box();
    Endpoint wanted = meeting.endpoint();
    if (script.needsRoom()) {
      box.makeRoom();
    }
    // Before it starts: a quick server would take the probe for its client. Nobody looks for a
    // client.
    Clues clues = isClient() ? Clues.NONE : meeting.clues().leadingToNobodyElse(box);
    List<String> words = Provided.of(script, box).after(contender.command());
    Program program = box.start(words, script.needsTerminal());
    recorder.program(EventKind.LAUNCH, contender.typed() + Provided.shown(script.arguments()));
    this.session =
        new Session(ticker, patience.wholeRun(), program, recorder, reception, farewells);
    this.startUp = new StartUp(session, recorder, patience, wanted, clues, box);
    Arrivals arrivals =
        new Arrivals(session, recorder, patience, startUp, reception, contender, script.deaf());
    this.player = new Player(session, recorder, patience, arrivals, wanted, box, script);
  }

  /**
   * Starts {@code contender} and waits until it is ready to be played with; the caller closes it.
   *
   * @param script what it is given, where it is met, and what steps may come
   * @param farewells closes where the client has closed and nothing is left to say
   * @throws SandboxException if it could not be run for a reason on our side
   */
  static LiveRun start(
      Contender contender,
      Script script,
      Patience patience,
      Ticker ticker,
      Recorder recorder,
      Farewells farewells)
      throws SandboxException {
    Reception reception =
        contender.meeting().role() == Role.CLIENT
            ? Reception.open(script, contender.meeting(), contender.box(), recorder)
            : Reception.none();
    LiveRun run;
    try {
      run = new LiveRun(contender, script, patience, ticker, recorder, farewells, reception);
    } catch (SandboxException | RuntimeException e) {
      reception.close();
      throw e;
    }
    try {
      run.ready = run.isClient() || run.unbroken(run.startUp::await);
      return run;
    } catch (SandboxException | RuntimeException e) {
      run.close();
      throw e;
    }
  }

  private boolean isClient() {
    return contender.meeting().role() == Role.CLIENT;
  }

  /** Whether steps can be played; where they cannot, the transcript tells why. */
  boolean isReady() {
    return ready;
  }

  /**
   * Plays {@code step}; whether the program has satisfied it.
   *
   * @throws SandboxException if our side broke off
   */
  boolean play(Step step) throws SandboxException {
    recorder.enterStep(played.size());
    played.add(step);
    return unbroken(() -> step.accept(player));
  }

  private boolean unbroken(Work work) throws SandboxException {
    try {
      return work.isDone();
    } catch (IOException | UncheckedIOException | CancellationException e) {
      throw new SandboxException("the run broke off: " + e.getMessage(), e);
    }
  }

  /** The steps played so far, the last of which may not have been satisfied. */
  List<Step> played() {
    return List.copyOf(played);
  }

  /** What has happened so far; all of it once this is closed. */
  Transcript transcript() {
    return new Transcript(
        recorder.events(), contender.meeting().endpoint().toString(), contender.box().isIsolated());
  }

  /** Ends the program, if it has not ended by itself, and waits for that. */
  @Override
  public void close() {
    try (reception) {
      startUp.takeFirstConnection().ifPresent(TcpPeer::abort);
      session.end();
    }
  }
}
