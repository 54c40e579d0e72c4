package org.sockscore.observe;

import org.sockscore.reports.Activity;

/** One look at a program. */
public sealed interface Look {
  /** It may act at any moment. */
  record Busy(String reason) implements Look {
    static final String HELD_UP = "held up by the kernel";

    /** Whether it is the machine that keeps it from going on: a disk, or the making of a box. */
    public boolean isOfTheMachine() {
      return reason.equals(HELD_UP);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.busy(this);
    }
  }

  /** Proved: it cannot act again unless the harness acts, and nothing is in flight. */
  record Silent(Activity activity, String reason) implements Look {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.silent(this);
    }
  }

  /**
   * Proved up to an instant.
   *
   * @param lastsNanos how long it waits for that in all, or less if that was seen late
   * @param untilNanos on the clock of {@link System#nanoTime()}
   */
  record IdleUntil(long lastsNanos, long untilNanos, Activity activity, String reason)
      implements Look {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.idleUntil(this);
    }
  }

  /**
   * No proof is possible.
   *
   * @param activity what could be seen
   * @param wakesAtNanos when it will go on by itself at the earliest, as far as could be seen;
   *     {@link Long#MIN_VALUE} if that could not
   */
  record Unknown(Activity activity, String reason, long wakesAtNanos) implements Look {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unknown(this);
    }
  }

  /** No process of it is left. */
  record Ended() implements Look {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ended(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One method a kind of look. */
  interface Visitor<R> {
    R busy(Busy look);

    R silent(Silent look);

    R idleUntil(IdleUntil look);

    R unknown(Unknown look);

    R ended(Ended look);
  }
}
