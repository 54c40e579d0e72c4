package org.sockscore.observe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What processes have used, from {@code /proc/…/stat}. Confined to one thread.
 *
 * <p>What a process has used is known to its parent once that has waited for it, but not where it
 * never does. So what was last seen of each is kept too: the larger sum is the truer one, and
 * neither is more than was used.
 */
final class ProcessUsage {
  private static final Pattern PSS = Pattern.compile("^Pss: +(\\d+) kB", Pattern.MULTILINE);

  /** USER_HZ, which is 100 on every Linux that Java runs on. */
  private static final long NANOS_PER_TICK = 10_000_000;

  /** The kernel counts in pages; all of ours have 4 KiB on x86_64. */
  private static final long PAGE_BYTES = 4096;

  /** A fork bomb must be seen at once; what each of its processes uses does not matter any more. */
  private static final int TOO_MANY = 2_000;

  /** What was last seen of one, which its folder and the time of its start tell from others. */
  private record Seen(String startedAt, long ticks) {}

  private Map<String, Seen> lastSeen = new HashMap<>();
  private long ticksOfTheGone;
  private long mostTicks;

  /** The sum over processes, each given by its folder in a {@code /proc}. */
  Observer.Usage of(List<String> folders) {
    if (folders.size() > TOO_MANY) {
      return new Observer.Usage(mostTicks * NANOS_PER_TICK, 0, folders.size());
    }
    Map<String, Seen> own = new HashMap<>();
    long withChildren = 0;
    long pages = 0;
    int tasks = 0;
    for (String folder : folders) {
      Optional<ProcessStat> found = ProcessStat.of(ProcFile.contentOf(folder + "/stat"));
      if (found.isPresent()) {
        ProcessStat stat = found.get();
        own.put(folder, new Seen(stat.startedAt(), stat.ticks()));
        withChildren += stat.ticks() + stat.ticksOfChildren();
        tasks += stat.threads();
        pages += stat.residentPages();
      } else if (lastSeen.containsKey(folder)) {
        own.put(folder, lastSeen.get(folder)); // it is there, and could not be read this once
      }
    }
    mostTicks = Math.max(mostTicks, Math.max(withChildren, everSeen(own)));
    return new Observer.Usage(mostTicks * NANOS_PER_TICK, pages * PAGE_BYTES, tasks);
  }

  private long everSeen(Map<String, Seen> now) {
    lastSeen.forEach(
        (folder, seen) -> {
          Seen here = now.get(folder);
          boolean gone = here == null || !here.startedAt().equals(seen.startedAt());
          ticksOfTheGone += gone ? seen.ticks() : 0;
        });
    lastSeen = now;
    return ticksOfTheGone + now.values().stream().mapToLong(Seen::ticks).sum();
  }

  /** A page that n processes share counts 1/n in each of them, where the kernel tells. */
  static long proportionalBytes(List<String> folders) {
    return folders.stream().mapToLong(ProcessUsage::proportionalBytes).sum();
  }

  private static long proportionalBytes(String folder) {
    Matcher pss = PSS.matcher(ProcFile.contentOf(folder + "/smaps_rollup"));
    return pss.find() ? Long.parseLong(pss.group(1)) << 10 : residentBytes(folder);
  }

  private static long residentBytes(String folder) {
    String[] pages = ProcFile.contentOf(folder + "/statm").split(" ");
    return pages.length > 1 ? Long.parseLong(pages[1]) * PAGE_BYTES : 0;
  }
}
