package org.sockscore.driver;

import java.util.Optional;
import java.util.OptionalLong;
import org.sockscore.observe.Look;
import org.sockscore.observe.Observer;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Wait;

/**
 * Decides, look after look, whether a wait is over, and parks where it is not. Confined to one
 * thread.
 */
final class WaitClock {
  private static final long MILLI = 1_000_000;

  /** Processor time is counted in steps of 10 ms; asking costs 0.1 ms. */
  private static final long USAGE_INTERVAL = 20 * MILLI;

  /** A look takes as long on a machine that is not busy. */
  private static final long LONGEST_LOOK = 2 * MILLI;

  /** A program that has woken so often in vain only polls. */
  private static final int VAIN_WAKES = 6;

  private static final long NOT_YET = -1;

  private static final long VAIN_NANOS = 2_500 * MILLI;

  /** Time in which we did not look, as the machine stood still, is nobody's. */
  private static final long LONGEST_GAP = 500 * MILLI;

  /** Only few waits last as long; then the machine itself is looked at, too. */
  private static final long PROBING_FROM = 5_000 * MILLI;

  private final Ticker ticker;
  private final Session session;
  private final long startedAt;
  private long cpuAtStart;
  private long quietSince;
  private long usageAskedAt;
  private long lastUntil;
  private boolean asleep;

  /** How long it was asleep, and how long before something came from it. */
  private long idleNanos;

  private long idleBefore;
  private long lookedAt;
  private long seenNanos;
  private long outsideNanos;
  private int wakes;

  WaitClock(Ticker ticker, Session session) {
    this.ticker = ticker;
    this.session = session;
    this.startedAt = ticker.nanos();
    this.quietSince = startedAt;
    this.usageAskedAt = startedAt;
    this.lookedAt = startedAt;
    this.lastUntil = startedAt;
    this.cpuAtStart = cpu().orElse(NOT_YET);
  }

  /** Something has come from the program. */
  void activity() {
    quietSince = ticker.nanos();
    wakes = 0;
    idleBefore = idleNanos;
  }

  private OptionalLong cpu() {
    return session.observer().usage().stream().mapToLong(Observer.Usage::cpuNanos).findFirst();
  }

  /** What the program has used since the wait began, as far as it was seen. */
  private long cpuUsed() {
    OptionalLong now = cpu();
    if (cpuAtStart == NOT_YET) {
      cpuAtStart = now.orElse(NOT_YET);
    }
    return now.isEmpty() || cpuAtStart == NOT_YET ? 0 : now.getAsLong() - cpuAtStart;
  }

  /** How the wait is over although something keeps coming from the program; or nothing. */
  Optional<Wait> judgeFlow(Patience.Limits limits) {
    passTime(false);
    activity();
    return overrun(limits, "it goes on and on");
  }

  /** How the wait is over after {@code look}; or nothing, after a while. */
  Optional<Wait> judge(Look look, Patience.Limits limits) {
    passTime(look instanceof Look.Busy busy && busy.isOfTheMachine());
    return look.accept(
        new Look.Visitor<>() {
          @Override
          public Optional<Wait> busy(Look.Busy busy) {
            return onBusy(busy, limits);
          }

          @Override
          public Optional<Wait> silent(Look.Silent silent) {
            return over(Wait.Ended.PROVED, silent.activity(), silent.reason());
          }

          @Override
          public Optional<Wait> idleUntil(Look.IdleUntil idle) {
            return onIdleUntil(idle, limits);
          }

          @Override
          public Optional<Wait> unknown(Look.Unknown unknown) {
            return onUnknown(unknown, limits);
          }

          @Override
          public Optional<Wait> ended(Look.Ended ended) {
            ticker.park(MILLI / 5); // it is about to be reaped
            return Optional.empty();
          }
        });
  }

  /**
   * @param outside whether the program is kept from its work by the machine
   */
  private void passTime(boolean outside) {
    long now = ticker.nanos();
    long passed = Math.min(now - lookedAt, LONGEST_GAP);
    if (asleep) { // for as long as it said, and not for as long as we were away
      idleNanos += Math.min(passed, Math.max(lastUntil - lookedAt, 0) + LONGEST_LOOK);
    }
    asleep = false;
    lookedAt = now;
    seenNanos += passed;
    outsideNanos += outside ? passed : 0;
    session.passTime(passed);
  }

  private static Optional<Wait> over(Wait.Ended ended, Activity activity, String reason) {
    return Optional.of(new Wait(ended, activity, reason));
  }

  private Optional<Wait> onIdleUntil(Look.IdleUntil idle, Patience.Limits limits) {
    long now = ticker.nanos();
    long until = idle.untilNanos();
    if (now - lastUntil >= 0) {
      wakes++;
    }
    lastUntil = until;
    asleep = true;
    boolean early = idleNanos + until - now <= limits.idle().toNanos();
    if (!early && !isNap(idle, limits)) {
      return over(Wait.Ended.IDLE_UNTIL, idle.activity(), idle.reason());
    }
    if (wakes > VAIN_WAKES && idleNanos - idleBefore > VAIN_NANOS) {
      return over(
          Wait.Ended.WINDOW, idle.activity(), "woke again and again in vain: " + idle.reason());
    }
    ticker.park(Math.min(Math.max(until - now, MILLI / 10), 100 * MILLI));
    return Optional.empty();
  }

  /** The first after something has come, and more of them for half as long as one may last. */
  private boolean isNap(Look.IdleUntil idle, Patience.Limits limits) {
    long longest = limits.nap().toNanos();
    return idle.lastsNanos() <= longest && (wakes <= 1 || idleNanos <= longest / 2);
  }

  private Optional<Wait> onUnknown(Look.Unknown unknown, Patience.Limits limits) {
    long now = ticker.nanos();
    boolean blind = unknown.activity() == Activity.UNKNOWN;
    long window = (blind ? limits.blindWindow() : limits.window()).toNanos();
    long wakes = unknown.wakesAtNanos();
    boolean sleeps = wakes > quietSince;
    boolean wakesInTime = sleeps && wakes - startedAt <= limits.idle().toNanos();
    if (now - (wakesInTime ? wakes : quietSince) >= window) {
      boolean asleep = sleeps && !wakesInTime && unknown.activity() == Activity.SLEEPS;
      return over(
          asleep ? Wait.Ended.IDLE_UNTIL : Wait.Ended.WINDOW, unknown.activity(), unknown.reason());
    }
    Optional<Wait> overrun = overrun(limits, unknown.reason());
    if (overrun.isEmpty()) {
      ticker.park(MILLI);
    }
    return overrun;
  }

  private Optional<Wait> onBusy(Look.Busy busy, Patience.Limits limits) {
    long now = ticker.nanos();
    quietSince = now;
    Optional<Wait> overrun = overrun(limits, busy.reason());
    if (overrun.isEmpty()) {
      ticker.park(pause(now - startedAt));
    }
    return overrun;
  }

  /** The limits that hold for a program at work. A look at them now and then is enough. */
  private Optional<Wait> overrun(Patience.Limits limits, String reason) {
    long now = ticker.nanos();
    if (now - usageAskedAt < USAGE_INTERVAL) {
      return Optional.empty();
    }
    usageAskedAt = now;
    if (cpuUsed() >= limits.cpu().toNanos()) {
      return over(Wait.Ended.BUSY_LIMIT, Activity.RUNS, reason);
    }
    if (seenNanos > PROBING_FROM) {
      session.processors().probeNowAndThen();
    }
    boolean late = seenNanos >= limits.wall().toNanos() || session.isOverdue();
    return late ? over(late(), Activity.UNKNOWN, reason) : Optional.empty();
  }

  /**
   * A program that was at work for so long without having used a processor was kept from it by the
   * machine, or only looked busy.
   */
  private Wait.Ended late() {
    boolean starved = outsideNanos > seenNanos / 2 || session.processors().areScarce();
    return starved ? Wait.Ended.STARVED : Wait.Ended.WINDOW;
  }

  /** Most answers come within a millisecond; a long computation need not be watched so closely. */
  private static long pause(long waited) {
    if (waited < MILLI) {
      return MILLI * 6 / 100;
    }
    return waited < 50 * MILLI ? MILLI / 5 : MILLI / 2;
  }
}
