package org.sockscore.driver;

import java.time.Duration;

/**
 * How long to wait for what. Processor time is the measure wherever it can be seen: a busy machine
 * takes longer on the clock, but a program uses no more of it.
 */
public final class Patience {
  private final double scale;

  private Patience(double scale) {
    this.scale = scale;
  }

  /** The usual patience, times {@code scale} for all that is measured on the clock. */
  public static Patience scaled(double scale) {
    if (!(scale > 0)) {
      throw new IllegalArgumentException("a time scale is more than 0, not " + scale);
    }
    return new Patience(scale);
  }

  double scale() {
    return scale;
  }

  /**
   * The limits of one wait.
   *
   * @param idle how long to sit through the program's own sleep or time-outs
   * @param nap how long one of its sleeps may be that is sat through all the same
   * @param window how long nothing must come where silence cannot be proved
   * @param blindWindow the same where not even that is seen whether the program is at work
   * @param cpu processor time the program may use meanwhile
   * @param wall when to give up on the clock, however little processor time the program got
   */
  record Limits(
      Duration idle,
      Duration nap,
      Duration window,
      Duration blindWindow,
      Duration cpu,
      Duration wall) {
    /** The same, but with less patience for the program's own sleep. */
    Limits withIdle(Duration shorter) {
      return new Limits(shorter, nap, window, blindWindow, cpu, wall);
    }

    Limits withNap(Duration longest) {
      return new Limits(idle, longest, window, blindWindow, cpu, wall);
    }
  }

  private Limits limits(double idle, double window, double blindWindow, double cpu, double wall) {
    return new Limits(
        seconds(idle),
        Duration.ZERO,
        seconds(window),
        seconds(blindWindow),
        Duration.ofNanos((long) (cpu * 1e9)),
        seconds(wall));
  }

  private Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * scale * 1e9));
  }

  /** Until the program listens. Interpreters load, some programs sleep first. */
  Limits start() {
    return limits(10, 2, 10, 15, 90);
  }

  /** Until something that must come has come: a reply, a close, an end. */
  Limits forWhatMustCome() {
    return limits(10, 1, 4, 5, 60);
  }

  /**
   * Until the program has dealt with what it was given; it need not do anything. A nap is sat
   * through, as what is done after it would else be seen on a slow machine only: {@code sleep(0.3)}
   * is one, {@code sleep(0.5)} is not, and nobody sleeps for anything in between. Whoever looks for
   * something every second is not waited for.
   */
  Limits toSettle() {
    return limits(0, 0.05, 0.1, 0.2, 60).withNap(seconds(0.36));
  }

  /**
   * The same, where all it has to say is to have come: two hundred clients may have been told of
   * each other.
   */
  Limits toSayAll() {
    return limits(0, 0.05, 0.1, 2, 60).withNap(seconds(0.36));
  }

  /** What may come, and need not: who waits for somebody else is not waited for. */
  Limits forWhatMayCome() {
    return limits(0, 0.3, 0.5, 4, 60);
  }

  /** Until the program waits for its user. A line that comes too early does no harm as a rule. */
  Limits toBeTypedTo() {
    return limits(0, 0.1, 0.3, 5, 60);
  }

  /** Until it is clear that the program stays calm. */
  Limits toStayCalm() {
    return limits(0, 0.3, 0.5, 1, 60);
  }

  /** How long a whole run may take, however little processor time the program got. */
  Duration wholeRun() {
    return seconds(300);
  }

  /**
   * How long a listener on another port must stay the only one before the program is taken at its
   * word.
   */
  Duration idleElsewhere() {
    return seconds(0.3);
  }
}
