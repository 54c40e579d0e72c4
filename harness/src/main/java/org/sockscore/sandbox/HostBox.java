package org.sockscore.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Endpoint;
import org.sockscore.observe.NetworkTables;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;

/** A turn on the host: a home folder of its own and, while it lasts, the port. */
final class HostBox extends LaunchingBox {
  /** TIME_WAIT lasts 60 s on Linux and keeps a server without SO_REUSEADDR from its port. */
  private static final Duration PORT_BOUND = Duration.ofSeconds(65);

  private static final long PORT_LOOK_NANOS = 20_000_000;

  private final @Nullable PortLock lock;
  private final Path home;
  private final String runMark;
  private boolean closed;

  HostBox(
      BoxSpec spec,
      @Nullable PortLock lock,
      Path scratch,
      String runMark,
      boolean portableObservation)
      throws IOException {
    super(spec, scratch, portableObservation);
    this.lock = lock;
    this.home = Files.createTempDirectory(scratch, "home");
    this.runMark = runMark;
  }

  @Override
  public boolean isIsolated() {
    return false;
  }

  @Override
  public <T> T inside(Callable<T> action) throws IOException {
    try {
      return action.call();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  Process startProcess(List<String> launch, @Nullable Terminal screen)
      throws IOException, SandboxException {
    awaitPort();
    WorkFolder room = room();
    Path folder = room == null ? spec().folder() : room.inner();
    return Command.start(around(launch, screen), environment(), folder);
  }

  private List<String> around(List<String> launch, @Nullable Terminal screen) {
    List<String> words = new ArrayList<>();
    if (screen != null) {
      words.addAll(List.of("/bin/sh", "-c", "exec \"$@\" <\"$0\" >\"$0\" 2>\"$0\"", screen.path()));
    }
    words.addAll(LimitPrefix.of(spec().limits(), false));
    words.addAll(launch);
    return words;
  }

  private Map<String, String> environment() {
    String tools =
        spec().toolFolders().stream()
            .flatMap(folder -> Stream.of(folder.resolve("bin"), folder))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    String wholePath = tools.isEmpty() ? path : tools + File.pathSeparator + path;
    return ProgramEnvironment.of(home.toString(), wholePath, runMark);
  }

  @Override
  Path givenFolder() {
    return home;
  }

  @Override
  String pathInside(Path path) {
    return path.toString();
  }

  /** Waits until nobody else has the port, whose program would be graded in this one's stead. */
  private void awaitPort() throws IOException, SandboxException {
    Endpoint endpoint = spec().endpoint();
    if (endpoint == null
        || spec().role() == Role.CLIENT
        || !Files.isReadable(Path.of("/proc/thread-self/net/tcp"))) {
      return;
    }
    long limit = System.nanoTime() + PORT_BOUND.toNanos();
    try (NetworkTables network = new NetworkTables()) {
      while (network.isInUse(endpoint.transport(), endpoint.port())) {
        if (System.nanoTime() > limit) {
          throw new SandboxException("another program of this machine uses " + endpoint);
        }
        LockSupport.parkNanos(PORT_LOOK_NANOS);
      }
    }
  }

  @Override
  void killTree(Process process) {
    List<ProcessHandle> tree = process.descendants().toList();
    process.destroyForcibly();
    tree.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  void endRest() {
    new MarkedProcesses(runMark).kill();
  }

  @Override
  Termination ownEnd(int exitStatus) {
    return LaunchedProgram.fromStatus(exitStatus, spec().limits());
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      endProgram();
    } finally {
      clear(home);
      closeRoom();
      closeTerminal();
      if (lock != null) {
        lock.close();
      }
    }
  }
}
