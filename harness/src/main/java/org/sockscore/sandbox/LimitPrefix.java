package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that, before a command, set the limits that the kernel itself keeps. */
final class LimitPrefix {
  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

  /** Above the sampled limits, so that those are seen to be crossed, and tell which it was. */
  static final int HEADROOM_TASKS = 64;

  private static final long RESERVED_BYTES = 4L << 30;

  private static final boolean COUNTS_BY_NAMESPACE = countsByNamespace();

  private LimitPrefix() {}

  /** Empty where there is no {@code prlimit}. */
  static List<String> of(Limits limits, boolean boxed) {
    if (!Files.isExecutable(PRLIMIT)) {
      return List.of();
    }
    HardLimits hard = HardLimits.ofThisProcess();
    long cpuSeconds = limits.cpu().toSeconds();
    List<String> words = new ArrayList<>(List.of(PRLIMIT.toString(), "--core=0"));
    // Stops one huge allocation; what is really used is sampled. The address space (--as) would
    // keep Java from starting, and each thread counts here with the whole 8 MB of its stack.
    words.add("--data=" + hard.atMost("Max data size", limits.memoryBytes() + RESERVED_BYTES));
    words.add("--fsize=" + hard.atMost("Max file size", limits.fileBytes()));
    // The soft limit sends SIGXCPU, which tells itself apart from any other end.
    long cpu = hard.atMost("Max cpu time", cpuSeconds + 2);
    words.add("--cpu=" + Math.min(cpuSeconds, cpu) + ":" + cpu);
    words.add("--nofile=" + hard.atMost("Max open files", 4096));
    if (boxed && COUNTS_BY_NAMESPACE) {
      words.add("--nproc=" + hard.atMost("Max processes", limits.processes() + HEADROOM_TASKS));
    }
    words.add("--");
    return words;
  }

  /**
   * Whether the kernel itself keeps the limit on processes in a box.
   *
   * @param anotherUser whether programs are another user than we are
   */
  static boolean holdsTasks(boolean anotherUser) {
    return Files.isExecutable(PRLIMIT) && COUNTS_BY_NAMESPACE && (anotherUser || !isExempt());
  }

  /** The kernel exempts root from the limit, but nobody who is root of a namespace only. */
  static boolean isExempt() {
    try {
      boolean root =
          Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
      return root
          && Files.readString(Path.of("/proc/self/uid_map")).trim().split(" +")[1].equals("0");
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Before Linux 5.14, and outside a user namespace, all of the user's other processes would count
   * too.
   */
  private static boolean countsByNamespace() {
    Matcher version =
        Pattern.compile("(\\d+)\\.(\\d+).*").matcher(System.getProperty("os.version"));
    return version.matches()
        && Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2)) >= 5014;
  }
}
