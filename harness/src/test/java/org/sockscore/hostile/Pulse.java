package org.sockscore.hostile;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts a small program again and again, and tells how long the slowest took: a host that stays
 * responsive.
 */
final class Pulse {
  private static final long PAUSE_NANOS = 50_000_000;

  private final AtomicLong slowestNanos = new AtomicLong();
  private volatile boolean over;
  private final Thread thread = new Thread(this::beat, "pulse");

  Pulse() {
    thread.setDaemon(true);
    thread.start();
  }

  private void beat() {
    while (!over) {
      slowestNanos.accumulateAndGet(once(), Math::max);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** How long {@code true} takes, in nanoseconds. */
  static long once() {
    long start = System.nanoTime();
    try {
      new ProcessBuilder("true").start().waitFor();
      return System.nanoTime() - start;
    } catch (IOException e) {
      return Long.MAX_VALUE; // there is no room for one more process
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return System.nanoTime() - start;
    }
  }

  /** Ends it; how long the slowest start took, in milliseconds. */
  long end() throws InterruptedException {
    over = true;
    thread.join();
    return slowestNanos.get() / 1_000_000;
  }
}
