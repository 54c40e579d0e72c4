package org.sockscore.observe;

import org.sockscore.reports.Activity;

/**
 * When a blocked thread can go on by itself, at the earliest.
 *
 * @param atNanos on the clock of {@link System#nanoTime()}; {@link #NEVER} or {@link #UNKNOWN}
 * @param lastsNanos how long it is blocked from first to last, or less if that was seen late; 0
 *     where it is not known when it goes on
 * @param activity what it is blocked in
 * @param reason technical words, such as {@code recvfrom(4)}
 */
record Wake(long atNanos, long lastsNanos, Activity activity, String reason) {
  static final long NEVER = Long.MAX_VALUE;
  static final long UNKNOWN = Long.MIN_VALUE;

  static Wake never(Activity activity, String reason) {
    return new Wake(NEVER, 0, activity, reason);
  }

  static Wake unknown(Activity activity, String reason) {
    return new Wake(UNKNOWN, 0, activity, reason);
  }

  /** After {@code nanos} in which it was not seen to run since {@code sinceNanos}. */
  static Wake after(long nanos, long sinceNanos, Activity activity, String reason) {
    return new Wake(sinceNanos + nanos, nanos, activity, reason);
  }

  /** At an instant, which says nothing of when it began: {@code seenNanos}, or before. */
  static Wake at(long atNanos, long seenNanos, Activity activity, String reason) {
    return new Wake(atNanos, atNanos - seenNanos, activity, reason);
  }

  boolean isUnknown() {
    return atNanos == UNKNOWN;
  }
}
