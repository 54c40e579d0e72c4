package org.sockscore.grade;

import java.util.Optional;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Scorecard.SubmissionInfo;

/**
 * A program that is to meet others.
 *
 * @param key the same for the same program, and for no other
 */
record Competitor(Preparation.Outcome prepared, String key) {
  SubmissionInfo info() {
    return prepared.info();
  }

  /** Starts it, each time in a fresh box; empty if it cannot be started. */
  Optional<BoxedRun> run() {
    return prepared.run();
  }

  /** Why it cannot be started; empty if it can. */
  Optional<CaseResult> obstacle() {
    return prepared.obstacles().stream().findFirst();
  }

  /** The same under another name. */
  Competitor as(SubmissionInfo other) {
    return new Competitor(
        new Preparation.Outcome(other, prepared.run(), prepared.obstacles()), key);
  }
}
