package org.sockscore.sandbox;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps launching and closing apart. A process that is being launched has a copy of every socket of
 * this one until it begins to run its own program, and on a busy machine that takes a while. What
 * is closed meanwhile is not closed: a listener goes on listening, a reset is not sent.
 */
public final class Launches {
  private static final ReadWriteLock LOCK = new ReentrantReadWriteLock();

  private Launches() {}

  /** What launches a process, and returns once the process runs its own program. */
  @FunctionalInterface
  interface Launch {
    Process start() throws IOException;
  }

  static Process start(Launch launch) throws IOException {
    Lock lock = LOCK.readLock();
    lock.lock();
    try {
      return launch.start();
    } finally {
      lock.unlock();
    }
  }

  /** Does {@code closing} while nothing is being launched. */
  public static void closeForGood(Runnable closing) {
    Lock lock = LOCK.writeLock();
    lock.lock();
    try {
      closing.run();
    } finally {
      lock.unlock();
    }
  }
}
