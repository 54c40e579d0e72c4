package org.sockscore.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a program's folder that it may write to, inside another that it may write to as well:
 * what it stores one folder up is seen too, and touches nobody. On disk, since what a program keeps
 * in the memory of its box is gone with it. Confined to one thread.
 */
final class WorkFolder {
  /** Looking at more would take longer than the program. */
  private static final int MOST_FILES = 2000;

  private static final String INNER = "submission";

  private final Path outer;
  private final Map<Path, FileTime> handedIn = new HashMap<>();

  private WorkFolder(Path outer) {
    this.outer = outer;
  }

  /** A copy of {@code folder}, somewhere in {@code scratch}; whoever asks removes it. */
  static WorkFolder copyOf(Path folder, Path scratch) throws IOException {
    WorkFolder work = new WorkFolder(Files.createTempDirectory(scratch, "work"));
    work.copy(folder);
    return work;
  }

  /** The folder around the program's own. */
  Path outer() {
    return outer;
  }

  /** The program's own. */
  Path inner() {
    return outer.resolve(INNER);
  }

  private void copy(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(inner().resolve(folder.relativize(from).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            Path to = inner().resolve(folder.relativize(from).toString());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            handedIn.put(to, Files.getLastModifiedTime(to, LinkOption.NOFOLLOW_LINKS));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The files that were not handed in just so, sorted by name; the first thousands of them. */
  List<LeftFile> left() {
    List<LeftFile> left = new ArrayList<>();
    visit(
        (path, attributes) -> {
          boolean isNew = !attributes.lastModifiedTime().equals(handedIn.get(path));
          if (attributes.isRegularFile() && isNew) {
            String name = inner().relativize(path).toString();
            left.add(new LeftFile(name, attributes.size(), path));
          }
          return left.size() < MOST_FILES;
        });
    left.sort((one, other) -> one.name().compareTo(other.name()));
    return left;
  }

  /** Looks at one file or folder; whether to go on. */
  @FunctionalInterface
  private interface Glance {
    boolean at(Path path, BasicFileAttributes attributes);
  }

  /** What goes while it is looked at is passed over. */
  private void visit(Glance glance) {
    try {
      Files.walkFileTree(
          outer,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              return visitFile(path, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              return glance.at(path, attributes)
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
