package org.sockscore.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sockscore.observe.Observer;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Resource;
import org.sockscore.reports.Termination;

/** A program behind a {@link Process}. */
final class LaunchedProgram implements Program {
  private static final Duration KILL_BOUND = Duration.ofSeconds(5);
  private static final int SIGKILL = 9;
  private static final int SIGXCPU = 24;
  private static final int SIGXFSZ = 25;
  private static final int LAST_SIGNAL = 64;

  private final Process process;
  private final Observer observer;
  private final @Nullable Terminal terminal;
  private final LimitWatch watch;
  private final Runnable killTree;
  private final Runnable endRest;
  private final IntFunction<Termination> ownEnd;
  private final long oomKillsBefore;
  private boolean restEnded;
  private @Nullable Termination imposed;

  /**
   * @param terminal its keyboard and screen, if these are not pipes; closed by whoever opened it
   * @param killTree ends the whole tree at once, without waiting
   * @param endRest ends what outlives {@code process} of its tree, and waits for that
   * @param ownEnd what an exit status of {@code process} tells of a program that ended by itself
   * @param oomKillsBefore {@link OomKills#count} before {@code process} was started
   */
  LaunchedProgram(
      Process process,
      Observer observer,
      @Nullable Terminal terminal,
      LimitWatch watch,
      Runnable killTree,
      Runnable endRest,
      IntFunction<Termination> ownEnd,
      long oomKillsBefore) {
    this.process = process;
    this.observer = observer;
    this.terminal = terminal;
    this.watch = watch;
    this.killTree = killTree;
    this.endRest = endRest;
    this.ownEnd = ownEnd;
    this.oomKillsBefore = oomKillsBefore;
  }

  @Override
  public Observer observer() {
    return observer;
  }

  @Override
  public void type(Bytes bytes) {
    if (terminal == null) {
      typeIntoPipe(bytes);
    } else {
      terminal.type(bytes);
    }
  }

  private void typeIntoPipe(Bytes bytes) {
    try {
      process.getOutputStream().write(bytes.toArray());
      process.getOutputStream().flush();
    } catch (IOException e) {
      return; // it has ended, or has closed its standard input
    }
  }

  @Override
  public Bytes takeScreen() {
    return keep(terminal == null ? available(process.getInputStream()) : terminal.take());
  }

  @Override
  public Bytes takeStderr() {
    return keep(available(process.getErrorStream()));
  }

  /** Counts {@code written} against the limit, and keeps what is within. */
  private Bytes keep(Bytes written) {
    Bytes kept = written.head((int) Math.min(Integer.MAX_VALUE, watch.outputLeft()));
    watch.addOutput(written.length());
    return kept;
  }

  private static Bytes available(InputStream stream) {
    try {
      int n = stream.available();
      return n == 0 ? Bytes.EMPTY : Bytes.of(stream.readNBytes(n));
    } catch (IOException e) {
      return Bytes.EMPTY; // closed with the process
    }
  }

  @Override
  public Optional<Termination> termination() {
    if (imposed == null && process.isAlive()) {
      watch
          .exceeded()
          .ifPresent(
              limit -> {
                imposed = limit;
                kill();
              });
    }
    if (process.isAlive()) {
      return Optional.empty();
    }
    endRest();
    return Optional.of(imposed != null ? imposed : ended(ownEnd.apply(process.exitValue())));
  }

  /** Whoever of the box the kernel chose, when the machine had no memory left, ended so. */
  private Termination ended(Termination end) {
    boolean suspect =
        end.equals(new Termination.Signalled(SIGKILL)) || end instanceof Termination.FailedToStart;
    return suspect && OomKills.count() > oomKillsBefore ? new Termination.OutOfMemory() : end;
  }

  /**
   * What an exit status tells, with the shell's convention of 128 + signal. A status of 137 that a
   * program chose itself looks the same as SIGKILL.
   */
  static Termination fromStatus(int status, Limits limits) {
    int signal = status - 128;
    if (signal == SIGXCPU) {
      return new Termination.LimitExceeded(Resource.CPU, limits.cpu().toMillis());
    }
    if (signal == SIGXFSZ) {
      return new Termination.LimitExceeded(Resource.FILE_SIZE, limits.fileBytes());
    }
    return signal >= 1 && signal <= LAST_SIGNAL
        ? new Termination.Signalled(signal)
        : new Termination.Exited(status);
  }

  @Override
  public void kill() {
    if (process.isAlive()) {
      if (imposed == null) {
        imposed = new Termination.Killed();
      }
      killTree.run();
      awaitEnd();
    }
    endRest();
  }

  /** What it has started ends with it, and what that would still do belongs to no step. */
  private void endRest() {
    if (!restEnded) {
      restEnded = true;
      endRest.run();
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(KILL_BOUND.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
