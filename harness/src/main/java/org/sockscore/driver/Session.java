package org.sockscore.driver;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sockscore.observe.Look;
import org.sockscore.observe.Observer;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Termination;
import org.sockscore.reports.Wait;
import org.sockscore.sandbox.Program;

/**
 * One run of a program: takes in all it says, and waits for it without guessing. Confined to one
 * thread.
 */
final class Session {
  /**
   * What is kept of all that a program sends, in bytes. No exercise has longer replies; a program
   * that sends for ever then blocks, and the wait ends.
   */
  private static final long RECEIVED_LIMIT = 16L << 20;

  /** Most of what is watched for comes as soon; a look at hundreds of threads takes longer. */
  private static final long GLANCING_NANOS = 1_000_000;

  private static final long GLANCE_NANOS = 50_000;

  private static final Bytes NEWLINE = Bytes.utf8("\n");

  /** The kernel delivers within microseconds, unless the machine is very busy. */
  private static final long DRAIN_NANOS = 5_000_000_000L;

  private static final long DRAIN_PAUSE_NANOS = 200_000;

  private final Ticker ticker;
  private final Duration longest;
  private final Processors processors = new Processors();
  private final Program program;
  private final Recorder recorder;
  private final Reception reception;
  private final Farewells farewells;
  private final Map<String, Peer> peers = new LinkedHashMap<>();
  private Bytes screen = Bytes.EMPTY;
  private long received;
  private long waitedNanos;
  private boolean pumping = true;
  private boolean receives = true;
  private @Nullable Termination ended;

  /**
   * @param longest how long all its waits may take together
   */
  Session(
      Ticker ticker,
      Duration longest,
      Program program,
      Recorder recorder,
      Reception reception,
      Farewells farewells) {
    this.ticker = ticker;
    this.longest = longest;
    this.program = program;
    this.recorder = recorder;
    this.reception = reception;
    this.farewells = farewells;
  }

  /** Takes note that {@code nanos} of waiting have passed. */
  void passTime(long nanos) {
    waitedNanos += nanos;
  }

  /** Whether so much was waited already that a program at work is not waited for any more. */
  boolean isOverdue() {
    return waitedNanos >= longest.toNanos();
  }

  /** What the machine has to give. */
  Processors processors() {
    return processors;
  }

  Observer observer() {
    return program.observer();
  }

  Map<String, Peer> peers() {
    return peers;
  }

  /** Its user types {@code line} and Enter, which begins a new line on the screen too. */
  void type(Bytes line) {
    recorder.keyboard(line);
    screen = screen.plus(NEWLINE);
    program.type(line);
  }

  /** All that is on its screen. */
  Bytes screen() {
    return screen;
  }

  boolean hasEnded() {
    return ended != null;
  }

  /** Takes in all that has come from the program. True if anything has. */
  boolean pump() {
    if (recorder.isFull()) {
      return false; // as if nobody read any more: the program blocks
    }
    boolean moved = receives && reception.pump(peers);
    for (Peer peer : peers.values()) {
      moved |= received < RECEIVED_LIMIT && peer.pump();
    }
    farewells.say(peers.values());
    received = peers.values().stream().mapToLong(Peer::received).sum();
    Bytes printed = program.takeScreen();
    screen = screen.plus(printed);
    moved |= record(EventKind.SCREEN, printed);
    moved |= record(EventKind.STDERR, program.takeStderr());
    return moved;
  }

  private boolean record(EventKind kind, Bytes written) {
    if (written.isEmpty()) {
      return false;
    }
    recorder.output(kind, written);
    return true;
  }

  /**
   * Whether the program has ended; then all it said has been taken in and its end been recorded.
   */
  private boolean endedNow() {
    if (ended != null) {
      return true;
    }
    Optional<Termination> termination = program.termination();
    if (termination.isEmpty()) {
      return false;
    }
    drain();
    ended = termination.get();
    recorder.exit(ended);
    return true;
  }

  /**
   * Takes in what a program that has ended had sent. Megabytes of it may still be on their way, and
   * the end of its connections after them.
   */
  void drain() {
    long limit = ticker.nanos() + DRAIN_NANOS;
    boolean moved = pump();
    while (moved
        || (peers.values().stream().anyMatch(Peer::awaitsMore) && ticker.nanos() < limit)) {
      if (!moved) {
        ticker.park(DRAIN_PAUSE_NANOS);
      }
      moved = pump();
    }
  }

  /**
   * Ends the program, if it has not ended by itself. What it does about being ended is not
   * recorded. The peers break off only afterwards: with a reset, so that no TIME_WAIT stays on the
   * program's port.
   */
  void end() {
    receives = false; // whoever comes now comes too late, and must not keep it from ending
    if (!endedNow()) {
      pump();
      program.kill();
      program.termination().ifPresent(recorder::exit);
    }
    peers.values().forEach(Peer::abort);
  }

  Optional<Wait> await(Patience.Limits limits, BooleanSupplier arrived) {
    return await(() -> limits, arrived, () -> false);
  }

  /**
   * Waits until {@code arrived}, or until it is clear that it will not.
   *
   * @param push does what the harness has to do meanwhile, such as sending more; true if that moved
   *     anything
   * @return nothing if it arrived; else how the wait ended, which is then recorded too
   */
  Optional<Wait> await(
      Supplier<Patience.Limits> limits, BooleanSupplier arrived, BooleanSupplier push) {
    Optional<Wait> wait = watch(limits, arrived, push);
    wait.ifPresent(recorder::idle);
    return wait;
  }

  /**
   * The same for what need not arrive at all: how the wait ended tells nothing. What comes from the
   * program meanwhile stays where it is: a server may tell hundreds of clients of each other.
   */
  boolean watch(Patience.Limits limits, BooleanSupplier arrived) {
    long until = ticker.nanos() + GLANCING_NANOS;
    while (!arrived.getAsBoolean() && ticker.nanos() < until) {
      ticker.park(GLANCE_NANOS);
    }
    pumping = false;
    try {
      return watch(() -> limits, arrived, () -> false).isEmpty();
    } finally {
      pumping = true;
    }
  }

  private Optional<Wait> watch(
      Supplier<Patience.Limits> limits, BooleanSupplier arrived, BooleanSupplier push) {
    if (arrived.getAsBoolean()) {
      return Optional.empty();
    }
    WaitClock clock = new WaitClock(ticker, this);
    while (true) {
      refuseInterrupts();
      boolean moved = moves(push);
      if (arrived.getAsBoolean()) {
        return Optional.empty();
      }
      if (endedNow()) {
        return arrived.getAsBoolean()
            ? Optional.empty()
            : Optional.of(new Wait(Wait.Ended.EXITED, Activity.ENDED, ""));
      }
      Look look = program.observer().look();
      // What the program did before the look is here by now. A look counts only if nothing has
      // moved since.
      moved |= moves(push);
      if (arrived.getAsBoolean()) {
        return Optional.empty();
      }
      Optional<Wait> wait = moved ? clock.judgeFlow(limits.get()) : clock.judge(look, limits.get());
      if (wait.isPresent() && (moved || isProved(wait.get()) || !moves(push))) {
        return wait;
      }
    }
  }

  /** Of what else a wait ends with, time is a part, and we may have been away since the look. */
  private static boolean isProved(Wait wait) {
    return wait.ended() == Wait.Ended.PROVED;
  }

  private boolean moves(BooleanSupplier push) {
    boolean moved = pumping && pump();
    return push.getAsBoolean() || moved;
  }

  /** Parking returns at once on an interrupted thread, so that every wait would spin. */
  private static void refuseInterrupts() {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}
