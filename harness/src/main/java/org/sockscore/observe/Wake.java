package org.sockscore.observe;

import org.sockscore.reports.Activity;

/**
 * When a blocked thread can go on by itself, at the earliest.
 *
 * @param atNanos on the clock of {@link System#nanoTime()}; {@link #NEVER} or {@link #UNKNOWN}
 * @param activity what it is blocked in
 * @param reason technical words, such as {@code recvfrom(4)}
 */
record Wake(long atNanos, Activity activity, String reason) {
  static final long NEVER = Long.MAX_VALUE;
  static final long UNKNOWN = Long.MIN_VALUE;

  static Wake never(Activity activity, String reason) {
    return new Wake(NEVER, activity, reason);
  }

  static Wake unknown(Activity activity, String reason) {
    return new Wake(UNKNOWN, activity, reason);
  }

  boolean isUnknown() {
    return atNanos == UNKNOWN;
  }
}
