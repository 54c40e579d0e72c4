package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes folders with all they hold; links are removed, not followed. */
public final class Trees {
  private static final Duration TOOL_LIMIT = Duration.ofMinutes(1);

  private Trees() {}

  /** Deletes {@code root} and all below it, if it is there, whatever a program has left in it. */
  public static void delete(Path root) throws IOException {
    try {
      walk(root);
    } catch (IOException e) {
      deleteByTool(root, e);
    }
  }

  /** Folders in folders may go deeper than the name of any file can be long. */
  private static void deleteByTool(Path root, IOException failure) throws IOException {
    try {
      TrustedCommand.output(List.of("rm", "-rf", "--", root.toString()), TOOL_LIMIT);
    } catch (SandboxException e) {
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private static void walk(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            // Where that cannot be done, deleting tells.
            folder.toFile().setReadable(true);
            folder.toFile().setExecutable(true);
            folder.toFile().setWritable(true);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            // A folder that a program has closed to everybody, itself included.
            boolean closed = !Files.isReadable(file) || !Files.isExecutable(file);
            if (closed
                && file.toFile().setReadable(true)
                && file.toFile().setExecutable(true)
                && file.toFile().setWritable(true)) {
              walk(file);
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
