package org.sockscore.grade;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all, whatever happens meanwhile. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Tries whether {@link #write} will be able to.
   *
   * @throws OutputProblem if it will not
   */
  public static void check(Path target) throws OutputProblem {
    try {
      if (Files.isDirectory(target)) {
        throw new OutputProblem(OutputProblem.Code.IS_A_FOLDER, target, null);
      }
      if (!isDevice(target)) {
        Path scratch = scratch(target);
        writeThrough(scratch, new byte[0]);
        Files.delete(scratch);
      }
    } catch (IOException e) {
      throw OutputProblem.beforehand(target, e);
    }
  }

  /**
   * Puts {@code content} at {@code target} in one step. Blocks until the disk has it: a rename may
   * reach the disk before what it names, and a power cut would leave an empty file. What is no
   * regular file, such as {@code /dev/stdout}, is written to as it stands.
   */
  public static void write(Path target, byte[] content) throws OutputProblem {
    try {
      if (isDevice(target)) {
        Files.write(target, content);
      } else {
        replace(target, content);
      }
    } catch (IOException e) {
      throw OutputProblem.whileWriting(target, e);
    }
  }

  /** Puts {@code text} there the same way, in UTF-8. */
  static void write(Path target, String text) throws OutputProblem {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void replace(Path target, byte[] content) throws IOException {
    Path scratch = scratch(target);
    try {
      writeThrough(scratch, content);
      Files.move(scratch, place(target), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  private static boolean isDevice(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  private static Path scratch(Path target) throws IOException {
    Path place = place(target);
    return place.resolveSibling("." + place.getFileName() + ".part");
  }

  /** Where a link leads: it is the file that is replaced, not the link. */
  private static Path place(Path target) throws IOException {
    return Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
  }

  private static void writeThrough(Path scratch, byte[] content) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            scratch,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(true);
    }
  }
}
