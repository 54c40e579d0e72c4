package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where root grades: a user namespace in which bubblewrap is still root, and the program is a user
 * that nobody else is (user_namespaces(7)). Root's own programs are exempt from the limit on
 * processes, and the one on control groups comes too late: hundreds of forks that are to be refused
 * hold up everybody's. The namespace lives as long as a process in it, which ends with its input.
 */
final class UserNamespace implements AutoCloseable {
  /** What the program is in its box. */
  static final int STUDENT = 1000;

  /**
   * What it is outside: an id that systemd gives to nobody, and containers neither (its {@code
   * UIDS-GIDS.md}).
   */
  static final int OUTSIDE = 2_000_000_000;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LOOK_NANOS = 200_000;

  private final Process holder;

  private UserNamespace(Process holder) {
    this.holder = holder;
  }

  /**
   * A new one.
   *
   * @throws IOException if we are not root, or this machine does not let root make one
   */
  static UserNamespace make() throws IOException {
    // In a session of its own, so that no key of a terminal ends it.
    List<String> command = List.of("/usr/bin/setsid", "/usr/bin/unshare", "--user", "/bin/cat");
    UserNamespace made = new UserNamespace(Command.start(command, Map.of(), Path.of("/")));
    try {
      made.mapIds();
      return made;
    } catch (IOException e) {
      made.close();
      throw e;
    }
  }

  private void mapIds() throws IOException {
    Path ours = Files.readSymbolicLink(Path.of("/proc/self/ns/user"));
    long limit = System.nanoTime() + PATIENCE_NANOS;
    while (Files.readSymbolicLink(path()).equals(ours)) {
      if (!isAlive() || System.nanoTime() > limit) {
        throw new IOException("no user namespace was made");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    String map = "0 0 1\n" + STUDENT + " " + OUTSIDE + " 1\n";
    for (String kind : List.of("uid_map", "gid_map")) {
      Files.writeString(Path.of("/proc/" + holder.pid() + "/" + kind), map);
    }
  }

  boolean isAlive() {
    return holder.isAlive();
  }

  /** What stands for it. */
  Path path() {
    return Path.of("/proc/" + holder.pid() + "/ns/user");
  }

  /** The words that, before a command, make it the student's. */
  static List<String> becomeStudent() {
    return List.of(
        "/usr/bin/setpriv",
        "--reuid=" + STUDENT,
        "--regid=" + STUDENT,
        "--clear-groups",
        "--bounding-set=-all",
        "--inh-caps=-all",
        "--");
  }

  /** Makes {@code root} and all below it the student's own. */
  static void give(Path root) throws IOException {
    forEach(
        root,
        path -> {
          Files.setAttribute(path, "unix:gid", OUTSIDE, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(path, "unix:uid", OUTSIDE, LinkOption.NOFOLLOW_LINKS);
        });
  }

  /** Lets everybody read {@code root} and all below it, as its owner can. */
  static void show(Path root) throws IOException {
    if (!isShown(root)) {
      forEach(root, UserNamespace::open);
    }
  }

  static boolean isShown(Path path) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    return permissions.contains(PosixFilePermission.OTHERS_READ)
        && (!Files.isDirectory(path) || permissions.contains(PosixFilePermission.OTHERS_EXECUTE));
  }

  private static void open(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return; // it has no permissions of its own
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    boolean added = permissions.add(PosixFilePermission.OTHERS_READ);
    if (permissions.contains(PosixFilePermission.OWNER_EXECUTE)) {
      added |= permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    if (added) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  @FunctionalInterface
  private interface Change {
    void make(Path path) throws IOException;
  }

  /** The root comes last: then all below it is done. */
  private static void forEach(Path root, Change change) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            change.make(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            change.make(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** When this is over, nothing of it is left. */
  @Override
  public void close() {
    holder.destroyForcibly();
    try {
      holder.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
