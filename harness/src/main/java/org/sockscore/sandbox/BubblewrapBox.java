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
import org.sockscore.reports.Termination;

/** One box: a network namespace, and a process tree under bubblewrap inside it. */
final class BubblewrapBox extends LaunchingBox {
  private static final int SIGKILL = 9;

  /** Bubblewrap's own, and enough for the limit to be seen to be crossed. */
  private static final int HEADROOM_TASKS = 64;

  private final BubblewrapCommand command;
  private final NetworkNamespace network;
  private @Nullable Path status;
  private @Nullable Path given;
  private Optional<TaskGroup> tasks = Optional.empty();

  BubblewrapBox(
      BubblewrapCommand command,
      BoxSpec spec,
      NetworkNamespace network,
      boolean portableObservation) {
    super(spec, portableObservation);
    this.command = command;
    this.network = network;
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
  Process startProcess(List<String> launch, @Nullable Terminal screen) throws IOException {
    Path statusFile = Files.createTempFile("sockscore-status", ".json");
    status = statusFile;
    tasks = TaskGroup.of(spec().limits().processes() + HEADROOM_TASKS, command.runMark());
    String door = tasks.map(group -> group.door().toString()).orElse("");
    String path = screen == null ? "" : screen.path();
    List<String> words = command.around(launch, statusFile, path, door, room());
    return inside(() -> Command.start(words, command.environment(), Path.of("/")));
  }

  @Override
  Path givenFolder() throws IOException {
    if (given == null) {
      given = Files.createTempDirectory("sockscore-given");
    }
    return given;
  }

  @Override
  String pathInside(Path path) {
    return command.give(path);
  }

  /**
   * Killing process 1 of the box takes the whole tree with it, daemons too; bubblewrap outside ends
   * once all are gone, and must live to wait for that.
   */
  @Override
  void killTree(Process bubblewrap) {
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
  @Override
  Termination ownEnd(int exitStatus) {
    try {
      return status != null
              && Files.readString(status, StandardCharsets.UTF_8).contains("\"exit-code\"")
          ? LaunchedProgram.fromStatus(exitStatus, spec().limits())
          : new Termination.FailedToStart("bubblewrap ended with status " + exitStatus);
    } catch (IOException e) {
      return new Termination.FailedToStart("no status of the box: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      endProgram();
      if (status != null) {
        Files.deleteIfExists(status);
      }
      if (given != null) {
        Trees.delete(given);
      }
      closeRoom();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      closeTerminal();
      tasks.ifPresent(TaskGroup::close);
      network.close();
    }
  }
}
