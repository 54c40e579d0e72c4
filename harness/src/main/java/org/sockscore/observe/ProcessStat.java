package org.sockscore.observe;

import java.util.Optional;

/**
 * What {@code /proc/…/stat} tells of a process or a thread (proc_pid_stat(5)), but for its name,
 * which it has chosen itself and which may hold anything.
 */
final class ProcessStat {
  /** {@code PF_EXITING} of {@code include/linux/sched.h}. */
  private static final long EXITING = 4;

  /** The number of the first field after the name. */
  private static final int FIRST = 3;

  private static final int FIELDS_USED = 24;

  private final String[] fields;

  private ProcessStat(String[] fields) {
    this.fields = fields;
  }

  /** Nothing if {@code text} is empty, as it is of one that is gone. */
  static Optional<ProcessStat> of(String text) {
    String[] fields = text.substring(text.lastIndexOf(')') + 1).trim().split(" ");
    return fields.length > FIELDS_USED - FIRST
        ? Optional.of(new ProcessStat(fields))
        : Optional.empty();
  }

  private String field(int number) {
    return fields[number - FIRST];
  }

  private long number(int number) {
    return Long.parseLong(field(number));
  }

  /** A letter. */
  char state() {
    return field(3).charAt(0);
  }

  /** Whether it is on its way out. */
  boolean isExiting() {
    return (number(9) & EXITING) != 0;
  }

  /** What it has used itself. */
  long ticks() {
    return number(14) + number(15);
  }

  /** What those of its children have used that it has waited for. */
  long ticksOfChildren() {
    return number(16) + number(17);
  }

  int threads() {
    return (int) number(20);
  }

  /** In ticks since the machine was started; two processes of the same id differ in it. */
  String startedAt() {
    return field(22);
  }

  long residentPages() {
    return number(24);
  }
}
