package org.sockscore.driver;

import java.util.concurrent.locks.LockSupport;

/** The only source of time in a run; tests replace it. */
public interface Ticker {
  /**
   * Nanoseconds on a clock that never goes back; the clock of {@link
   * org.sockscore.observe.Look.IdleUntil}.
   */
  long nanos();

  /** Lets about {@code nanos} pass, or less. */
  void park(long nanos);

  /** The clock of this machine. */
  static Ticker system() {
    return new Ticker() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void park(long nanos) {
        LockSupport.parkNanos(nanos);
      }
    };
  }
}
