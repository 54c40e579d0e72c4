package org.sockscore.driver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What those who come to the harness are called: as the script's next {@code accept} says, as long
 * as it awaits somebody. Confined to one thread.
 */
final class GuestList {
  /** Who comes without being awaited is met all the same, but each costs a descriptor. */
  private static final int MOST_SURPLUS = 256;

  private final Deque<String> awaited;
  private int surplus;

  GuestList(List<String> awaited) {
    this.awaited = new ArrayDeque<>(awaited);
  }

  boolean awaitsSomebody() {
    return !awaited.isEmpty();
  }

  /** Whether nobody more can be met. */
  boolean isFull() {
    return awaited.isEmpty() && surplus >= MOST_SURPLUS;
  }

  /** The name of the next who comes; one of its own, if the script does not know of it. */
  String next() {
    String next = awaited.poll();
    if (next != null) {
      return next;
    }
    surplus++;
    return "surplus" + surplus;
  }
}
