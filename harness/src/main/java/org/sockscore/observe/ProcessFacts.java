package org.sockscore.observe;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Activity;

/** What can wake a process besides the calls its threads are blocked in: signals, timers, rings. */
final class ProcessFacts {
  private static final long ALARM_SIGNALS = 1L << 13 | 1L << 25 | 1L << 26; // ALRM VTALRM PROF

  /** Go's runtime catches every signal and sets no such timer by itself. */
  private static final int CATCHES_EVERYTHING = 40;

  private ProcessFacts() {}

  /** By the file that it runs: what a process is called it may choose itself. */
  static boolean isJvm(long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/exe")).endsWith("java");
    } catch (IOException e) {
      return false; // it has ended
    }
  }

  /**
   * The earliest time at which something of a process besides its blocked calls can wake it.
   *
   * @param tid any of its threads that is alive; a leader that has ended shows nothing
   */
  static Wake wake(long pid, long tid) {
    Wake signals = signals(pid, tid);
    return signals.isUnknown() ? signals : descriptors(tid);
  }

  private static Wake signals(long pid, long tid) {
    String status = ProcFile.contentOf("/proc/" + tid + "/status");
    Optional<String> timers = ProcFile.read("/proc/" + pid + "/timers");
    if (!status.contains("\nSigCgt:") || timers.isEmpty()) {
      return Wake.unknown(Activity.UNKNOWN, "its signals and timers cannot be read");
    }
    // A blocked signal may be what a signalfd waits for.
    if (meansAlarms(mask(status, "SigCgt:")) || meansAlarms(mask(status, "SigBlk:"))) {
      return Wake.unknown(Activity.UNKNOWN, "handles SIGALRM, SIGVTALRM or SIGPROF");
    }
    return timers.get().isEmpty()
        ? Wake.never(Activity.UNKNOWN, "")
        : Wake.unknown(Activity.UNKNOWN, "has a POSIX timer");
  }

  /**
   * Runtimes that catch or block everything (Go, the worker threads of Node) mean nothing by it.
   */
  private static boolean meansAlarms(long signals) {
    return (signals & ALARM_SIGNALS) != 0 && Long.bitCount(signals) < CATCHES_EVERYTHING;
  }

  /** Of a line of its own: the first holds the name, which a process chooses itself. */
  static long mask(String status, String name) {
    int at = status.indexOf("\n" + name) + 1 + name.length();
    return Long.parseUnsignedLong(status.substring(at, status.indexOf('\n', at)).trim(), 16);
  }

  private static Wake descriptors(long tid) {
    String[] fds = new File("/proc/" + tid + "/fd").list();
    if (fds == null) {
      return Wake.unknown(Activity.UNKNOWN, "its descriptors cannot be read");
    }
    Wake earliest = Wake.never(Activity.UNKNOWN, "");
    for (String fd : fds) {
      Wake wake = descriptor(tid, fd);
      if (wake != null && wake.atNanos() < earliest.atNanos()) {
        earliest = wake; // unknown is the smallest of all
      }
    }
    return earliest;
  }

  private static @Nullable Wake descriptor(long pid, String fd) {
    String target = BlockedCalls.target(pid, Long.parseLong(fd));
    if (!target.startsWith("anon_inode:")) {
      return null;
    }
    if (target.contains("io_uring") || target.contains("aio")) {
      return Wake.unknown(Activity.UNKNOWN, "uses " + target);
    }
    return target.endsWith("[timerfd]") ? timer(pid, fd) : null;
  }

  private static @Nullable Wake timer(long pid, String fd) {
    long now = System.nanoTime();
    String info = ProcFile.contentOf("/proc/" + pid + "/fdinfo/" + fd);
    int at = info.indexOf("it_value: (");
    if (at < 0) {
      return Wake.unknown(Activity.SLEEPS, "a timer that cannot be read");
    }
    String[] value = info.substring(at + 11, info.indexOf(')', at)).split(", ");
    long nanos = Long.parseLong(value[0]) * 1_000_000_000L + Long.parseLong(value[1]);
    return nanos == 0 ? null : Wake.after(nanos, now, Activity.SLEEPS, "timer");
  }
}
