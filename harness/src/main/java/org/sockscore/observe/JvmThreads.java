package org.sockscore.observe;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sockscore.reports.Activity;

/**
 * The housekeeping threads of a Java virtual machine (OpenJDK 17 to 26), known by their names.
 * Their timed waits run no code of the student's, so they count as waiting for ever, but for a
 * machine that is exiting.
 */
final class JvmThreads {
  /** Linux keeps so much of the name of a thread (TASK_COMM_LEN less its final 0). */
  private static final int LONGEST_NAME = 15;

  private static final String VM_THREAD = "VM Thread";

  /** Stopped first at exit: while it is missing the machine is starting or exiting. */
  private static final Set<String> WATCHER = shown("VM Periodic Task Thread");

  /** The last that is started before any code of the program runs. */
  private static final String CLEANER = "Common-Cleaner";

  private static final Set<String> NAMES =
      Stream.of(
              VM_THREAD,
              "VM Periodic Task Thread",
              CLEANER,
              "Sweeper thread",
              "Signal Dispatcher",
              "Finalizer",
              "Reference Handler",
              "G1 Main Marker",
              "Attach Listener")
          .flatMap(name -> shown(name).stream())
          .collect(Collectors.toUnmodifiableSet());

  /** A student may call a thread so too; but the machine's own are older than any of a program. */
  private static final Set<String> NATURAL_NAMES =
      Stream.of("Service Thread", "Notification Thread", "Monitor Deflation Thread", "G1 Service")
          .flatMap(name -> shown(name).stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> PREFIXES =
      Set.of("C1 Comp", "C2 Comp", "GC Thread#", "G1 Conc#", "G1 Refine#");

  /** {@code PID_MAX_LIMIT} of 64-bit Linux where the setting cannot be read. */
  static final long LAST_ID =
      ProcFile.read("/proc/sys/kernel/pid_max")
          .map(text -> Long.valueOf(text.trim()))
          .orElse(1L << 22);

  /** System.exit polls in steps of 10 ms while a thread sits in a native call. */
  private static final long EXIT_STEP_NANOS = 12_000_000;

  private JvmThreads() {}

  /** What becomes of a long name: its end is cut off, or since JDK 26 its middle (JDK-8368124). */
  private static Set<String> shown(String name) {
    return name.length() <= LONGEST_NAME
        ? Set.of(name)
        : Set.of(
            name.substring(0, LONGEST_NAME),
            name.substring(0, 7) + ".." + name.substring(name.length() - 6));
  }

  /**
   * The id of the youngest thread that a virtual machine has started for itself before it ran any
   * code of the program; nothing while it has no watcher. The watcher is the youngest but one in
   * OpenJDK 17, and among the first in 25 (both as seen with {@code Thread.sleep} in a main).
   *
   * @param threads of the machine, by their ids
   */
  static OptionalLong youngest(Map<Long, String> threads) {
    OptionalLong watcher = oldest(threads, JvmThreads::isWatcher);
    OptionalLong cleaner = oldest(threads, CLEANER::equals);
    return watcher.isPresent() && cleaner.isPresent() ? cleaner : watcher;
  }

  private static OptionalLong oldest(Map<Long, String> threads, Predicate<String> name) {
    return threads.keySet().stream()
        .filter(tid -> name.test(threads.get(tid)))
        .mapToLong(Long::longValue)
        .reduce((one, other) -> isOlder(one, other) ? one : other);
  }

  /**
   * Whether a thread of a virtual machine is of that itself.
   *
   * @param tid of the thread
   * @param youngest see {@link #youngest}
   */
  static boolean isHousekeeping(String thread, long tid, long youngest) {
    return NAMES.contains(thread)
        || (NATURAL_NAMES.contains(thread) && isOlder(tid, youngest))
        || PREFIXES.stream().anyMatch(thread::startsWith);
  }

  /** Ids are given out in turn, and begin anew after the last. */
  private static boolean isOlder(long tid, long other) {
    return Math.floorMod(other - tid, LAST_ID) < LAST_ID / 2;
  }

  /** The periodic thread ticks every 50 ms for ever and only counts. */
  static boolean isWatcher(String thread) {
    return WATCHER.contains(thread);
  }

  static Wake timedWait(String thread, long deadline, long seenNanos) {
    boolean mayBeExit =
        thread.equals(VM_THREAD)
            && (deadline == Wake.UNKNOWN || deadline - System.nanoTime() <= EXIT_STEP_NANOS);
    return mayBeExit
        ? Wake.at(
            deadline, seenNanos, Activity.WAITS_FOR_ITSELF, "virtual machine that may be exiting")
        : Wake.never(Activity.WAITS_FOR_ITSELF, "virtual machine");
  }
}
