package org.sockscore.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The words that, before a command, set the limits that the kernel itself keeps. */
final class LimitPrefix {
  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

  /** Above the sampled limits, so that those are seen to be crossed, and tell which it was. */
  private static final int HEADROOM_TASKS = 64;

  private static final long RESERVED_BYTES = 4L << 30;

  private LimitPrefix() {}

  /** Empty where there is no {@code prlimit}. */
  static List<String> of(Limits limits) {
    if (!Files.isExecutable(PRLIMIT)) {
      return List.of();
    }
    long cpuSeconds = limits.cpu().toSeconds();
    return List.of(
        PRLIMIT.toString(),
        "--core=0",
        // Stops one huge allocation; what is really used is sampled. The address space (--as) would
        // keep
        // Java from starting, and each thread counts here with the whole 8 MB reserved for its
        // stack.
        "--data=" + (limits.memoryBytes() + RESERVED_BYTES),
        "--fsize=" + limits.fileBytes(),
        // The soft limit sends SIGXCPU, which tells itself apart from any other end.
        "--cpu=" + cpuSeconds + ":" + (cpuSeconds + 2),
        "--nofile=4096",
        // Without effect for root, whom the kernel exempts; sampling sees to that.
        "--nproc=" + (limits.processes() + HEADROOM_TASKS),
        "--");
  }
}
