package org.sockscore.observe;

import java.util.List;

/** What processes have used, from {@code /proc/…/stat}. */
final class ProcessUsage {
  /** USER_HZ, which is 100 on every Linux that Java runs on. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private static final long PAGE_BYTES = 4096;

  private ProcessUsage() {}

  static Observer.Usage of(List<Long> pids) {
    long ticks = 0;
    long pages = 0;
    int tasks = 0;
    for (long pid : pids) {
      String stat = ProcFile.contentOf("/proc/" + pid + "/stat");
      int afterName = stat.lastIndexOf(')') + 2;
      if (afterName > 1) {
        String[] field = stat.substring(afterName).split(" "); // field[0] is the third of proc(5)
        ticks += number(field, 11) + number(field, 12) + number(field, 13) + number(field, 14);
        tasks += (int) number(field, 17);
        pages += number(field, 21);
      }
    }
    return new Observer.Usage(ticks * NANOS_PER_TICK, pages * PAGE_BYTES, tasks);
  }

  private static long number(String[] field, int index) {
    return Long.parseLong(field[index]);
  }
}
