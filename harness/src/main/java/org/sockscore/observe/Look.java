package org.sockscore.observe;

import org.sockscore.reports.Activity;

/** One look at a program. */
public sealed interface Look {
  /** It may act at any moment. */
  record Busy(String reason) implements Look {}

  /** Proved: it cannot act again unless the harness acts, and nothing is in flight. */
  record Silent(Activity activity, String reason) implements Look {}

  /**
   * Proved up to an instant.
   *
   * @param untilNanos on the clock of {@link System#nanoTime()}
   */
  record IdleUntil(long untilNanos, Activity activity, String reason) implements Look {}

  /** No proof is possible; {@code activity} is what could be seen. */
  record Unknown(Activity activity, String reason) implements Look {}

  /** No process of it is left. */
  record Ended() implements Look {}
}
