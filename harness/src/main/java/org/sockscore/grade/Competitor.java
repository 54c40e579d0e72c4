package org.sockscore.grade;

import java.util.Optional;
import org.sockscore.assignment.Script;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Scorecard.SubmissionInfo;
import org.sockscore.sandbox.SandboxException;

/**
 * A program that is to meet others.
 *
 * @param key the same for the same program, and for no other
 * @param consoles tells whether it works without a terminal only; empty if it cannot be started
 */
record Competitor(Preparation.Outcome prepared, String key, Optional<ConsoleProbe> consoles) {
  SubmissionInfo info() {
    return prepared.info();
  }

  /** Starts it, each time in a fresh box; empty if it cannot be started. */
  Optional<BoxedRun> run() {
    return prepared.run();
  }

  /** Whether {@code script}, which it did not pass, is to be played without a terminal instead. */
  boolean wantsPipes(Script script) throws SandboxException {
    return consoles.isPresent() && consoles.get().wantsPipes(script);
  }

  /** Why it cannot be started; empty if it can. */
  Optional<CaseResult> obstacle() {
    return prepared.obstacles().stream().findFirst();
  }

  /** The same under another name. */
  Competitor as(SubmissionInfo other) {
    return new Competitor(
        new Preparation.Outcome(other, prepared.run(), prepared.obstacles()), key, consoles);
  }
}
