package org.sockscore.observe;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What processes have used, from {@code /proc/…/stat}. */
final class ProcessUsage {
  private static final Pattern PSS = Pattern.compile("^Pss: +(\\d+) kB", Pattern.MULTILINE);

  /** USER_HZ, which is 100 on every Linux that Java runs on. */
  private static final long NANOS_PER_TICK = 10_000_000;

  /** The kernel counts in pages; all of ours have 4 KiB on x86_64. */
  private static final long PAGE_BYTES = 4096;

  /** A fork bomb must be seen at once; what each of its processes uses does not matter any more. */
  private static final int TOO_MANY = 2_000;

  private ProcessUsage() {}

  /** The sum over processes, each given by its folder in a {@code /proc}. */
  static Observer.Usage of(List<String> folders) {
    if (folders.size() > TOO_MANY) {
      return new Observer.Usage(0, 0, folders.size());
    }
    long ticks = 0;
    long pages = 0;
    int tasks = 0;
    for (String folder : folders) {
      String stat = ProcFile.contentOf(folder + "/stat");
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

  /** A page that n processes share counts 1/n in each of them. */
  static long proportionalBytes(List<String> folders) {
    long bytes = 0;
    for (String folder : folders) {
      Matcher pss = PSS.matcher(ProcFile.contentOf(folder + "/smaps_rollup"));
      bytes += pss.find() ? Long.parseLong(pss.group(1)) << 10 : 0;
    }
    return bytes;
  }

  private static long number(String[] field, int index) {
    return Long.parseLong(field[index]);
  }
}
