package org.sockscore.sandbox;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sockscore.observe.Libc;
import org.sockscore.reports.Termination;

/** One box: a network namespace, and a process tree under bubblewrap inside it. */
final class BubblewrapBox extends LaunchingBox {
  private static final int SIGKILL = 9;

  private static final long END_BOUND_NANOS = 5_000_000_000L;
  private static final long END_LOOK_NANOS = 100_000;

  /** What bubblewrap reports of the process it has made. */
  private static final Pattern CHILD = Pattern.compile("\"child-pid\": *(\\d+)");

  /** In {@code /proc/PID/status}: its ids from our namespace down to its own. */
  private static final Pattern FIRST =
      Pattern.compile("^NSpid:(\\s+\\d+)+\\s+1$", Pattern.MULTILINE);

  private static final Pattern ENDED = Pattern.compile("^State:\\s+[ZX]", Pattern.MULTILINE);

  /**
   * Bubblewrap's own, and enough for the limit to be seen to be crossed; more than there is to the
   * limit that refuses a fork before it costs anything.
   */
  private static final int HEADROOM_TASKS = 2 * LimitPrefix.HEADROOM_TASKS;

  private final BubblewrapCommand command;
  private final NetworkNamespace network;
  private final Runnable closed;
  private @Nullable Path status;
  private @Nullable Path given;
  private Optional<TaskGroup> tasks = Optional.empty();

  BubblewrapBox(
      BubblewrapCommand command,
      BoxSpec spec,
      Path scratch,
      NetworkNamespace network,
      boolean portableObservation,
      Runnable closed) {
    super(spec, scratch, portableObservation);
    this.command = command;
    this.network = network;
    this.closed = closed;
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
    Path statusFile = Files.createTempFile(scratch(), "status", ".json");
    status = statusFile;
    tasks = TaskGroup.of(spec().limits().processes() + HEADROOM_TASKS, command.runMark());
    String door = tasks.map(group -> group.door().toString()).orElse("");
    String path = screen == null ? "" : screen.path();
    command.handOver(room());
    List<String> words = command.around(launch, statusFile, path, door, room());
    return inside(() -> Command.start(words, command.environment(), Path.of("/")));
  }

  @Override
  Path givenFolder() throws IOException {
    if (given == null) {
      given = Files.createTempDirectory(scratch(), "given");
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
    bubblewrap.children().forEach(process -> killIfThere(process.pid()));
    if (firstProcess().isEmpty()) {
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

  /**
   * Process 1 of the box ends last, and bubblewrap outside does not wait for it where the program
   * ended by itself. Nor would it where the program has got hold of process 1, which without root
   * is the same user's.
   */
  @Override
  void endRest() {
    long limit = System.nanoTime() + END_BOUND_NANOS;
    OptionalLong first = firstProcess();
    while (first.isPresent() && isThere(first.getAsLong()) && System.nanoTime() < limit) {
      killIfThere(first.getAsLong());
      LockSupport.parkNanos(END_LOOK_NANOS);
    }
  }

  /** Process 1 of the box as it is called outside, if it was made. */
  private OptionalLong firstProcess() {
    try {
      Matcher child =
          CHILD.matcher(status == null ? "" : Files.readString(status, StandardCharsets.UTF_8));
      return child.find() ? OptionalLong.of(Long.parseLong(child.group(1))) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether it is the first process of a namespace, not of another network, and has not ended. */
  private boolean isThere(long pid) {
    try {
      String about =
          Files.readString(Path.of("/proc/" + pid + "/status"), StandardCharsets.ISO_8859_1);
      return FIRST.matcher(about).find()
          && !ENDED.matcher(about).find()
          && !network.isOtherThanOf(pid);
    } catch (IOException e) {
      return false;
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
    } finally {
      clear(status);
      clear(given);
      closeRoom();
      closeTerminal();
      tasks.ifPresent(TaskGroup::close);
      network.close();
      closed.run();
    }
  }
}
