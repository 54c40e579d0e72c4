package org.sockscore.observe;

import java.util.Set;
import org.sockscore.reports.Activity;

/**
 * The housekeeping threads of a Java virtual machine (OpenJDK 17 to 25), known by their names.
 * Their timed waits run no code of the student's, so they count as waiting for ever, but for a
 * machine that is exiting.
 */
final class JvmThreads {
  private static final String VM_THREAD = "VM Thread";

  /** Stopped first at exit: while it is missing the machine is starting or exiting. */
  private static final String WATCHER = "VM Periodic Tas";

  private static final Set<String> NAMES =
      Set.of(
          WATCHER,
          VM_THREAD,
          "Common-Cleaner",
          "G1 Service",
          "Service Thread",
          "Monitor Deflati",
          "Sweeper thread",
          "Signal Dispatch",
          "Finalizer",
          "Reference Handl",
          "Notification Th",
          "G1 Main Marker",
          "Attach Listener");
  private static final Set<String> PREFIXES =
      Set.of("C1 Comp", "C2 Comp", "GC Thread#", "G1 Conc#", "G1 Refine#");

  /** System.exit polls in steps of 10 ms while a thread sits in a native call. */
  private static final long EXIT_STEP_NANOS = 12_000_000;

  private JvmThreads() {}

  static boolean isHousekeeping(String thread) {
    return NAMES.contains(thread) || PREFIXES.stream().anyMatch(thread::startsWith);
  }

  /** The periodic thread ticks every 50 ms for ever and only counts. */
  static boolean isWatcher(String thread) {
    return thread.equals(WATCHER);
  }

  static Wake timedWait(String thread, long deadline) {
    boolean mayBeExit =
        thread.equals(VM_THREAD)
            && (deadline == Wake.UNKNOWN || deadline - System.nanoTime() <= EXIT_STEP_NANOS);
    return mayBeExit
        ? new Wake(deadline, Activity.WAITS_FOR_ITSELF, "virtual machine that may be exiting")
        : Wake.never(Activity.WAITS_FOR_ITSELF, "virtual machine");
  }
}
