package org.sockscore.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.sockscore.submission.SubmissionProblem.Code;

/**
 * An archive that was handed in instead of a folder. Read from front to back within bounds, so that
 * none costs more than a folder may; only regular files come out of it, and none outside of the
 * folder it is unpacked to.
 */
final class Archive {
  /** With what Staging then leaves out: a folder of libraries has thousands of files. */
  private static final int MOST_ENTRIES = 20_000;

  /** What file systems take, in bytes. */
  private static final int LONGEST_PART = 255;

  private static final int LONGEST_NAME = 1_024;

  /** Where a tar archive says that it is one, since POSIX.1-1988. */
  private static final int TAR_MAGIC_AT = 257;

  private enum Format {
    ZIP,
    TAR,
    GZIPPED_TAR
  }

  private final Path file;
  private final Format format;
  private long bytes;

  private Archive(Path file, Format format) {
    this.file = file;
    this.format = format;
  }

  /** The archive in {@code file}, if it is one of a kind that can be read here. */
  static Optional<Archive> in(Path file) throws IOException {
    return format(file).map(format -> new Archive(file, format));
  }

  /** Documents and libraries are zip archives too: there the extension counts. */
  private static Optional<Format> format(Path file) throws IOException {
    byte[] head = head(Files.newInputStream(file));
    Optional<Disguise> disguise = Disguise.of(head);
    if (disguise.filter(Disguise.ZIP::equals).isPresent()) {
      String extension = HandedIn.extension(String.valueOf(file.getFileName()));
      return extension.isEmpty() || extension.equals("zip")
          ? Optional.of(Format.ZIP)
          : Optional.empty();
    }
    if (disguise.filter(Disguise.GZIP::equals).isPresent()) {
      byte[] inside = headInside(file);
      return isTar(inside) || isEmptyTar(inside)
          ? Optional.of(Format.GZIPPED_TAR)
          : Optional.empty();
    }
    return isTar(head) ? Optional.of(Format.TAR) : Optional.empty();
  }

  private static byte[] headInside(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file)) {
      return head(new GzipCompressorInputStream(raw));
    } catch (IOException e) {
      return new byte[0]; // whatever it is, it is not one that can be unpacked
    }
  }

  private static byte[] head(InputStream stream) throws IOException {
    try (stream) {
      return stream.readNBytes(TAR_MAGIC_AT + 5);
    }
  }

  private static boolean isTar(byte[] head) {
    return head.length == TAR_MAGIC_AT + 5
        && new String(head, TAR_MAGIC_AT, 5, StandardCharsets.ISO_8859_1).equals("ustar");
  }

  /** Two blocks of zeros, and no more. */
  private static boolean isEmptyTar(byte[] head) {
    return Arrays.equals(head, new byte[TAR_MAGIC_AT + 5]);
  }

  /**
   * Puts the files that are in it below {@code target}, an existing empty folder.
   *
   * @throws SubmissionProblem if it is broken, locked, empty, too big, or has names that no file
   *     can have
   */
  void unpackTo(Path target) throws SubmissionProblem {
    try (ArchiveInputStream<?> in = open()) {
      int entries = 0;
      int files = 0;
      for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        if (entries > MOST_ENTRIES) {
          throw new SubmissionProblem(Code.ARCHIVE_TOO_MANY, Shown.name(file), MOST_ENTRIES);
        }
        files += take(in, entry, target) ? 1 : 0;
      }
      if (files == 0) {
        throw new SubmissionProblem(Code.EMPTY_ARCHIVE, Shown.name(file));
      }
    } catch (IOException | RuntimeException e) {
      throw new SubmissionProblem(Code.ARCHIVE_BROKEN, Shown.name(file));
    }
  }

  private ArchiveInputStream<?> open() throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file));
    // As ISO 8859-1 a name keeps its bytes, whatever they are.
    String bytewise = StandardCharsets.ISO_8859_1.name();
    return switch (format) {
      case ZIP -> new ZipArchiveInputStream(raw, bytewise, false, true);
      case TAR -> new TarArchiveInputStream(raw, bytewise);
      case GZIPPED_TAR -> new TarArchiveInputStream(gunzipped(raw), bytewise);
    };
  }

  /** Several one after the other, too, as {@code cat} makes them. */
  private static InputStream gunzipped(InputStream raw) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(raw)
        .setDecompressConcatenated(true)
        .get();
  }

  /**
   * Reads {@code entry} to its end even where nothing is kept of it: what it costs must count.
   *
   * @return whether it is a file
   */
  private boolean take(ArchiveInputStream<?> in, ArchiveEntry entry, Path target)
      throws IOException, SubmissionProblem {
    if (entry instanceof ZipArchiveEntry zipped) {
      checkReadable(zipped, in.canReadEntryData(zipped));
    }
    boolean isFile = isRegularFile(entry);
    try (Output out = isFile ? create(place(name(entry), target), target) : Output.nowhere()) {
      byte[] piece = new byte[1 << 16];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        bytes += n;
        if (bytes > Staging.MOST_BYTES) {
          throw new SubmissionProblem(
              Code.ARCHIVE_TOO_BIG, Shown.name(file), Staging.MOST_BYTES >> 20);
        }
        out.write(piece, n);
      }
    }
    return isFile;
  }

  private void checkReadable(ZipArchiveEntry entry, boolean readable) throws SubmissionProblem {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new SubmissionProblem(Code.ARCHIVE_LOCKED, Shown.name(file));
    }
    if (!readable) {
      throw new SubmissionProblem(Code.ARCHIVE, Shown.name(file));
    }
  }

  private static boolean isRegularFile(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tarred
        ? tarred.isFile() && !tarred.isLink() && !tarred.isSymbolicLink()
        : !entry.isDirectory();
  }

  /** Where a file goes. A fault in reading is the archive's, and one in writing this machine's. */
  private record Output(Path target, OutputStream stream) implements AutoCloseable {
    static Output nowhere() {
      return new Output(Path.of(""), OutputStream.nullOutputStream());
    }

    void write(byte[] piece, int length) throws SubmissionProblem {
      try {
        stream.write(piece, 0, length);
      } catch (IOException e) {
        throw failed(target, e);
      }
    }

    @Override
    public void close() throws SubmissionProblem {
      try {
        stream.close();
      } catch (IOException e) {
        throw failed(target, e);
      }
    }
  }

  private static SubmissionProblem failed(Path target, IOException e) {
    return new SubmissionProblem(Code.CANNOT_STAGE, Shown.name(target), Shown.reason(e));
  }

  private Output create(Path place, Path target) throws SubmissionProblem {
    if (Files.isDirectory(place) || isBelowAFile(place, target)) {
      throw unusable(target.relativize(place).toString());
    }
    try {
      FileTree.makeFolders(target, place);
      return new Output(target, Files.newOutputStream(place));
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private static boolean isBelowAFile(Path place, Path target) {
    Path folder = place.getParent();
    while (folder != null && !folder.equals(target) && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null && Files.isRegularFile(folder);
  }

  private Path place(String name, Path target) throws SubmissionProblem {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..") || length(part) > LONGEST_PART) {
        throw unusable(name);
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    if (parts.isEmpty() || length(name) > LONGEST_NAME) {
      throw unusable(name);
    }
    try {
      return target.resolve(String.join("/", parts));
    } catch (InvalidPathException e) {
      throw unusable(name);
    }
  }

  private static int length(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  private SubmissionProblem unusable(String name) {
    String shown = name.length() > LONGEST_PART ? name.substring(0, LONGEST_PART) + "…" : name;
    return new SubmissionProblem(Code.ARCHIVE_NAMES, Shown.name(file), Shown.name(shown));
  }

  /** With {@code /} between its parts, whatever system it was made on. */
  private static String name(ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zipped) {
      String name =
          zipped.getGeneralPurposeBit().usesUTF8ForNames()
              ? zipped.getName()
              : EntryName.ofDos(zipped.getRawName());
      return name.replace('\\', '/');
    }
    return EntryName.ofUnix(entry.getName());
  }
}
