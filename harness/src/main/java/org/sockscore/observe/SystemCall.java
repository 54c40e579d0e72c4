package org.sockscore.observe;

import java.util.ArrayList;
import java.util.List;

/**
 * The system call in which a thread is blocked, from {@code /proc/…/syscall}.
 *
 * @param number of the architecture's table
 * @param text the whole record, which changes whenever the thread moves (stack pointer and program
 *     counter included)
 */
record SystemCall(int number, List<Long> arguments, String text) {

  /** What {@code /proc/…/syscall} said. */
  enum State {
    /** On a processor, or ready for one. */
    RUNNING,
    /** Blocked in a system call. */
    BLOCKED,
    /** Blocked elsewhere, such as in a page fault. */
    ELSEWHERE,
    /** The thread has ended, and somebody has yet to take note of that. */
    DEAD,
    /** The thread has ended and left nothing. */
    GONE
  }

  /** The state that {@code record} tells of. */
  static State stateOf(String record) {
    if (record.isEmpty()) {
      return State.GONE;
    }
    if (record.charAt(0) == 'r') {
      return State.RUNNING;
    }
    if (record.startsWith("-1 0x0 0x0")) {
      return State.DEAD;
    }
    return record.charAt(0) == '-' ? State.ELSEWHERE : State.BLOCKED;
  }

  /** Reads {@code record}, whose state is {@link State#BLOCKED}. */
  static SystemCall parse(String record) {
    String[] words = record.trim().split(" ");
    List<Long> arguments = new ArrayList<>();
    for (int i = 1;
        i < words.length - 2;
        i++) { // the last two are stack pointer and program counter
      arguments.add(Long.parseUnsignedLong(words[i].substring(2), 16));
    }
    return new SystemCall(Integer.parseInt(words[0]), arguments, record);
  }

  /** Argument {@code index}, counted from 1 as in manual pages. */
  long argument(int index) {
    return arguments.get(index - 1);
  }
}
