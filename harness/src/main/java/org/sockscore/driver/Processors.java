package org.sockscore.driver;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How much of a processor one gets on this machine who asks for one, found out by asking: what a
 * program itself shows of its waiting it can feign. Confined to one thread.
 */
final class Processors {
  /** Longer than a slice of time, or a busy machine would look idle. */
  private static final long PROBE_NANOS = 20_000_000;

  /** One part in a hundred, on an idle machine. */
  private static final long INTERVAL_NANOS = 2_000_000_000;

  private static final long LONGEST_PROBE_NANOS = 1_000_000_000;

  /** Who gets less than a third of a processor may well take minutes for what takes seconds. */
  private static final int SCARCE = 3;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long probedAtNanos;
  private long wallNanos;
  private long cpuNanos;

  /** Computes a little, if that was not done of late. Blocks for a second at most. */
  void probeNowAndThen() {
    long start = System.nanoTime();
    if (cpuNanos > 0 && start - probedAtNanos < INTERVAL_NANOS) {
      return;
    }
    long cpuStart = threads.getCurrentThreadCpuTime();
    long cpu = 0;
    long now = start;
    while (cpu < PROBE_NANOS && now - start < LONGEST_PROBE_NANOS) {
      cpu = threads.getCurrentThreadCpuTime() - cpuStart;
      now = System.nanoTime();
    }
    probedAtNanos = now;
    cpuNanos += Math.max(cpu, 1);
    wallNanos += now - start;
  }

  /** Whether others have most of them. */
  boolean areScarce() {
    probeNowAndThen();
    return wallNanos >= SCARCE * cpuNanos;
  }
}
