package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sockscore.observe.Observer;
import org.sockscore.reports.Resource;
import org.sockscore.reports.Termination.LimitExceeded;

/**
 * Looks at what a program stores: files on disk, those it has taken the name of, and files in the
 * memory of its box, whose size the kernel limits but not their number. Confined to one thread.
 */
final class StorageWatch {
  private final Limits limits;
  private final Observer observer;
  private final @Nullable Path folder;
  private final long filesBefore;
  private final long bytesBefore;

  /**
   * A watch over a program that is about to run.
   *
   * @param folder where it may write to disk, if it may
   */
  StorageWatch(Limits limits, Observer observer, @Nullable Path folder) {
    this.limits = limits;
    this.observer = observer;
    this.folder = folder;
    Count before = new Count(Long.MAX_VALUE, Long.MAX_VALUE);
    this.filesBefore = before.files;
    this.bytesBefore = before.bytes;
  }

  /** The limit that is exceeded, if one is. */
  Optional<LimitExceeded> exceeded() {
    if (observer.filesIn(BubblewrapCommand.MEMORY_FOLDERS) > limits.files()) {
      return tooMany();
    }
    if (folder == null) {
      return Optional.empty();
    }
    Count now = new Count(filesBefore + limits.files(), bytesBefore + limits.folderBytes());
    if (now.files - filesBefore > limits.files()) {
      return tooMany();
    }
    long bytes = now.bytes - bytesBefore + observer.namelessBytes();
    return bytes > limits.folderBytes()
        ? Optional.of(new LimitExceeded(Resource.FOLDER_SIZE, limits.folderBytes()))
        : Optional.empty();
  }

  private Optional<LimitExceeded> tooMany() {
    return Optional.of(new LimitExceeded(Resource.FILES, limits.files()));
  }

  /** All that is in the folder, or the first of it that is too much. */
  private final class Count extends SimpleFileVisitor<Path> {
    private final long mostFiles;
    private final long mostBytes;
    private long files;
    private long bytes;

    Count(long mostFiles, long mostBytes) {
      this.mostFiles = mostFiles;
      this.mostBytes = mostBytes;
      try {
        if (folder != null) {
          Files.walkFileTree(folder, this);
        }
      } catch (IOException e) {
        return; // it changes while it is looked at: the next look comes soon
      }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return visitFile(path, attributes);
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      files++;
      bytes += attributes.size();
      return files <= mostFiles && bytes <= mostBytes
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
  }
}
