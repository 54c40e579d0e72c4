package org.sockscore.driver;

import java.util.Iterator;
import org.sockscore.assignment.DuelScript;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Transcript;
import org.sockscore.sandbox.SandboxException;

/** Plays scripts against programs. Safe for use by several threads, each with boxes of its own. */
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

  /** What all times on the clock are multiplied by. */
  public double timeScale() {
    return patience.scale();
  }

  /**
   * Starts {@code contender}, waits until it is ready, and plays {@code script} up to the first
   * step that the program does not satisfy. Blocks until the program has ended; it is ended here if
   * need be.
   *
   * @throws SandboxException if it could not be run for a reason on our side
   */
  public Transcript run(Script script, Contender contender) throws SandboxException {
    Recorder recorder = new Recorder(ticker);
    Farewells farewells = Farewells.after(script, recorder);
    LiveRun run = LiveRun.start(contender, script, patience, ticker, recorder, farewells);
    try (run) {
      Iterator<Step> steps = script.steps().iterator();
      boolean goesOn = run.isReady();
      while (goesOn && steps.hasNext()) {
        goesOn = run.play(steps.next());
      }
    }
    return run.transcript();
  }

  /**
   * Starts the server and, once that is ready, the client, each in a box of its own, and plays
   * {@code script} up to the first part that is not satisfied. What one of them says is handed on
   * to the other. Blocks until both have ended.
   *
   * @throws SandboxException if they could not be run for a reason on our side
   */
  public DuelRun duel(DuelScript script, Contender server, Contender client)
      throws SandboxException {
    Relay relay = new Relay(script, server, client, patience, ticker);
    try (relay) {
      relay.play();
    }
    return relay.run();
  }
}
