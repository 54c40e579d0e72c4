package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A control group that caps how many processes and threads a box may have, where we may make one
 * (root, mostly): what is left where the kernel does not keep {@code RLIMIT_NPROC} for a box alone
 * (before 5.14) or for root, and a fork bomb outruns any sampling.
 */
final class TaskGroup implements AutoCloseable {
  /** Where the pids controller may be mounted: version 1, then version 2. */
  private static final List<Path> MOUNTS =
      List.of(Path.of("/sys/fs/cgroup/pids"), Path.of("/sys/fs/cgroup"));

  private static final String PREFIX = "sockscore-";

  private static final Optional<Path> MOUNT = MOUNTS.stream().filter(TaskGroup::works).findFirst();

  private final Path folder;

  private TaskGroup(Path folder) {
    this.folder = folder;
  }

  /**
   * A group for at most {@code tasks} processes and threads, or nothing where none can be made.
   *
   * @param mark of the run it is for
   */
  static Optional<TaskGroup> of(int tasks, String mark) {
    return MOUNT.flatMap(mount -> make(mount, tasks, mark));
  }

  private static Optional<TaskGroup> make(Path mount, int tasks, String mark) {
    Path folder = mount.resolve(PREFIX + mark);
    try {
      Files.createDirectory(folder);
      TaskGroup group = new TaskGroup(folder);
      if (Files.isWritable(folder.resolve("pids.max"))) {
        Files.writeString(folder.resolve("pids.max"), String.valueOf(tasks));
        return Optional.of(group);
      }
      group.close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean works(Path mount) {
    Optional<TaskGroup> trial = make(mount, 1, UUID.randomUUID().toString());
    trial.ifPresent(TaskGroup::close);
    return trial.isPresent();
  }

  /** Whether groups can be made on this machine. */
  static boolean areThere() {
    return MOUNT.isPresent();
  }

  /** What shells call the groups of all runs whose marks begin with {@code family}. */
  static String pattern(String family) {
    return MOUNT.map(mount -> mount + "/" + PREFIX + family + ".*").orElse("");
  }

  /** The file that a process writes its id to in order to join, with all it will start. */
  Path door() {
    return folder.resolve("cgroup.procs");
  }

  /** Removes the group; its tasks must have ended. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit(); // a task is still on its way out
    }
  }
}
