package org.sockscore.reports;

import java.util.Collection;

/**
 * The verdict on a case or a submission, in the words of ISO 9646 / TTCN-3. Declared from best to
 * worst, so that the worst of several is their maximum.
 */
public enum Verdict {
  /** Every stated requirement was met. */
  PASS,
  /** What the case depends on failed, so that it would only repeat the same cause. */
  NOT_RUN,
  /** The program broke a stated requirement. */
  FAIL,
  /** It cannot be told, for a reason on our side. Costs no points by itself; listed for a human. */
  INCONCLUSIVE,
  /** A fault of the harness. Never the student's, never costs points. */
  ERROR;

  /** The worst of {@code verdicts}; {@link #PASS} for none. */
  public static Verdict worst(Collection<Verdict> verdicts) {
    return verdicts.stream().reduce(PASS, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /** Whether our side, not the student's, kept this from being a judgement. */
  public boolean isOurs() {
    return this == INCONCLUSIVE || this == ERROR;
  }
}
