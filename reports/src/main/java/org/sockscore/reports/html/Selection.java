package org.sockscore.reports.html;

import java.util.BitSet;
import java.util.List;
import org.sockscore.reports.Finding;

/**
 * Which events of a long exchange are shown: the beginning, the end, and what surrounds each
 * finding. A page must stay small whatever a program did.
 */
record Selection(BitSet shown) {
  private static final int AROUND_A_FINDING = 5;

  static Selection of(int events, List<Finding> findings, int most) {
    BitSet shown = new BitSet(events);
    if (events <= most) {
      shown.set(0, events);
      return new Selection(shown);
    }
    shown.set(0, most * 2 / 3);
    shown.set(events - most / 3, events);
    for (Finding finding : findings) {
      Integer event = finding.event();
      if (event != null && event < events) {
        shown.set(
            Math.max(0, event - AROUND_A_FINDING), Math.min(events, event + AROUND_A_FINDING + 1));
      }
    }
    return new Selection(shown);
  }

  /** The first event from {@code from} on that is shown, or {@code events} if there is none. */
  int next(int from, int events) {
    int next = shown.nextSetBit(from);
    return next < 0 ? events : next;
  }
}
