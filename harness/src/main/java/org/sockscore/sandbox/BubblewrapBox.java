package org.sockscore.sandbox;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sockscore.observe.Libc;
import org.sockscore.observe.NetworkTables;
import org.sockscore.observe.Observer;
import org.sockscore.observe.PortableObserver;
import org.sockscore.observe.ProcObserver;
import org.sockscore.reports.Termination;

/** One box: a network namespace, and a process tree under bubblewrap inside it. */
final class BubblewrapBox implements Box {
  private static final int SIGKILL = 9;

  /** Bubblewrap's own, and enough for the limit to be seen to be crossed. */
  private static final int HEADROOM_TASKS = 64;

  private final BubblewrapCommand command;
  private final BoxSpec spec;
  private final NetworkNamespace network;
  private final boolean portableObservation;
  private @Nullable LaunchedProgram program;
  private @Nullable Terminal terminal;
  private @Nullable Path status;
  private Optional<TaskGroup> tasks = Optional.empty();

  BubblewrapBox(
      BubblewrapCommand command,
      BoxSpec spec,
      NetworkNamespace network,
      boolean portableObservation) {
    this.command = command;
    this.spec = spec;
    this.network = network;
    this.portableObservation = portableObservation;
  }

  @Override
  public boolean isIsolated() {
    return true;
  }

  @Override
  public <T> T inside(Callable<T> action) throws IOException {
    return network.call(action);
  }

  @Override
  public Program start(List<String> launch, boolean onTerminal) throws SandboxException {
    if (program != null) {
      throw new IllegalStateException("a box starts one program");
    }
    try {
      Path statusFile = Files.createTempFile("sockscore-status", ".json");
      status = statusFile;
      Terminal screen = onTerminal ? Terminal.open() : null;
      terminal = screen;
      tasks = TaskGroup.of(spec.limits().processes() + HEADROOM_TASKS);
      String door = tasks.map(group -> group.door().toString()).orElse("");
      String path = screen == null ? "" : screen.path();
      List<String> words = command.around(launch, statusFile, path, door);
      Process process = inside(() -> Command.start(words, command.environment(), Path.of("/")));
      LaunchedProgram launched =
          new LaunchedProgram(
              process,
              observer(process, screen),
              screen,
              spec.limits(),
              () -> killTree(process),
              exitStatus -> ownEnd(exitStatus, statusFile));
      program = launched;
      return launched;
    } catch (IOException e) {
      throw new SandboxException("cannot start a program in its box: " + e.getMessage(), e);
    }
  }

  /** Watches {@code process}, or ends it. */
  private Observer observer(Process process, @Nullable Terminal screen) throws IOException {
    try {
      return watch(process, screen);
    } catch (IOException e) {
      killTree(process);
      throw e;
    }
  }

  private Observer watch(Process process, @Nullable Terminal screen) throws IOException {
    if (portableObservation) {
      return new PortableObserver(process::isAlive);
    }
    Runnable barrier = screen == null ? () -> {} : screen::flush;
    return new ProcObserver(process.pid(), true, inside(NetworkTables::new), barrier);
  }

  /**
   * Killing process 1 of the box takes the whole tree with it, daemons too; bubblewrap outside ends
   * once all are gone, and must live to wait for that.
   */
  private static void killTree(Process bubblewrap) {
    List<ProcessHandle> first = bubblewrap.children().toList();
    first.forEach(process -> killIfThere(process.pid()));
    if (first.isEmpty()) {
      bubblewrap.destroyForcibly();
    }
  }

  private static void killIfThere(long pid) {
    try {
      Libc.kill(Math.toIntExact(pid), SIGKILL);
    } catch (LastErrorException e) {
      return; // it has just ended by itself
    }
  }

  /** Without an exit code of its own making in the status file, it was bubblewrap that failed. */
  private Termination ownEnd(int exitStatus, Path statusFile) {
    try {
      return Files.readString(statusFile, StandardCharsets.UTF_8).contains("\"exit-code\"")
          ? LaunchedProgram.fromStatus(exitStatus, spec.limits())
          : new Termination.FailedToStart("bubblewrap ended with status " + exitStatus);
    } catch (IOException e) {
      return new Termination.FailedToStart("no status of the box: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      if (program != null) {
        program.kill();
        program.observer().close();
      }
      if (status != null) {
        Files.deleteIfExists(status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (terminal != null) {
        terminal.close();
      }
      tasks.ifPresent(TaskGroup::close);
      network.close();
    }
  }
}
