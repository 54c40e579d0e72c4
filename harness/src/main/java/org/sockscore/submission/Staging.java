package org.sockscore.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sockscore.sandbox.Trees;
import org.sockscore.submission.SubmissionProblem.Code;

/**
 * Copies what was handed in to a private folder: regular files under the names they have, without
 * what version control, editors and builds leave behind. Within bounds, so that a wrong path (a
 * home folder, a disk) costs nothing.
 */
final class Staging {
  static final int MOST_FILES = 2_000;
  static final long MOST_BYTES = 100L << 20;

  private static final Set<String> JUNK =
      Set.of(
          ".git",
          ".hg",
          ".svn",
          ".bzr",
          "CVS",
          ".idea",
          ".vscode",
          ".vs",
          ".settings",
          ".metadata",
          ".gradle",
          ".venv",
          "__pycache__",
          ".pytest_cache",
          ".mypy_cache",
          ".ruff_cache",
          "__MACOSX",
          ".DS_Store",
          "Thumbs.db",
          "desktop.ini",
          ".Trash-1000");
  private static final String NODE_MODULES = "node_modules";

  private final Path path;
  private final Path real;
  private final TreeMap<String, Path> files = new TreeMap<>();
  private final TreeMap<String, Path> nodeModules = new TreeMap<>();
  private long bytes;

  private Staging(Path path, Path real) {
    this.path = path;
    this.real = real;
  }

  /**
   * A copy of the file or folder {@code path} in {@code target}, an existing empty folder. Where
   * that is one archive, or a folder with nothing else in it, what is in the archive.
   */
  static HandedIn copy(Path path, Path target) throws SubmissionProblem {
    if (!Files.exists(path)) {
      throw new SubmissionProblem(Code.MISSING_PATH, Shown.name(path));
    }
    try {
      Staging staging = new Staging(path, path.toRealPath());
      staging.list();
      Optional<Archive> archive = staging.onlyArchive();
      return archive.isPresent()
          ? copyUnpacked(path, archive.get(), target)
          : staging.copyTo(target);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private Optional<Archive> onlyArchive() throws IOException {
    return files.size() == 1 ? Archive.in(files.firstEntry().getValue()) : Optional.empty();
  }

  private static HandedIn copyUnpacked(Path path, Archive archive, Path target)
      throws IOException, SubmissionProblem {
    Path unpacked = Files.createTempDirectory(target.toAbsolutePath().getParent(), "unpacked");
    try {
      archive.unpackTo(unpacked);
      Staging inside = new Staging(path, unpacked.toRealPath());
      inside.list();
      return inside.copyTo(target);
    } finally {
      Trees.delete(unpacked);
    }
  }

  /** Libraries of Node.js: handed over where there is room, never taken for the program. */
  static boolean isNodeModule(String name) {
    return ("/" + name).contains("/" + NODE_MODULES + "/");
  }

  private void list() throws IOException, SubmissionProblem {
    if (Files.isRegularFile(real)) {
      files.put(lastName(), real);
    } else if (Files.isDirectory(real)) {
      walk();
    } else {
      throw new SubmissionProblem(Code.NOT_A_FILE, Shown.name(path));
    }
  }

  /** The name as handed in, even if it is that of a symbolic link. */
  private String lastName() {
    Path last = path.getFileName();
    return last == null ? "." : last.toString();
  }

  private void walk() throws IOException, SubmissionProblem {
    Files.walkFileTree(real, new Walk());
    if (files.size() > MOST_FILES) {
      throw new SubmissionProblem(Code.TOO_MANY_FILES, Shown.name(path), MOST_FILES);
    }
    if (files.size() + nodeModules.size() <= MOST_FILES) {
      files.putAll(nodeModules);
    }
    if (files.isEmpty()) {
      throw new SubmissionProblem(Code.EMPTY_FOLDER, Shown.name(path));
    }
  }

  private HandedIn copyTo(Path target) throws SubmissionProblem {
    int wrapping = Files.isDirectory(real) ? wrapping() : 0;
    MessageDigest digest = FileTree.sha256();
    for (var file : files.entrySet()) {
      String name = file.getKey().substring(wrapping);
      copyOne(file.getValue(), target, name, digest);
    }
    List<String> names = files.keySet().stream().map(name -> name.substring(wrapping)).toList();
    return new HandedIn(target, names, HexFormat.of().formatHex(digest.digest()));
  }

  /** The length of the folders that all files are in: a folder wrapped in one more folder. */
  private int wrapping() {
    String first = files.firstKey();
    int end = first.lastIndexOf('/') + 1;
    while (end > 0) {
      String prefix = first.substring(0, end);
      if (files.keySet().stream().allMatch(name -> name.startsWith(prefix))) {
        return end;
      }
      end = first.lastIndexOf('/', end - 2) + 1;
    }
    return 0;
  }

  private void copyOne(Path file, Path target, String name, MessageDigest digest)
      throws SubmissionProblem {
    Path copy = target.resolve(name);
    try (InputStream in = open(file)) {
      long size = Files.size(file);
      FileTree.addName(digest, name, size);
      write(in, target, copy, digest);
    } catch (IOException e) {
      throw new SubmissionProblem(Code.CANNOT_STAGE, Shown.name(target), Shown.reason(e));
    }
    FileTree.allow(copy, Files.isExecutable(file) || startsItself(copy));
  }

  private InputStream open(Path file) throws SubmissionProblem {
    try (InputStream probe = Files.newInputStream(file)) {
      // Some files open and then cannot be read: a broken disk, a file server that is gone.
      probe.read();
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private void write(InputStream in, Path target, Path copy, MessageDigest digest)
      throws IOException, SubmissionProblem {
    FileTree.makeFolders(target, copy);
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
      byte[] piece = new byte[1 << 16];
      for (int n = in.read(piece); n > 0; n = in.read(piece)) {
        bytes += n;
        if (bytes > MOST_BYTES) {
          throw new SubmissionProblem(Code.TOO_BIG, Shown.name(path), MOST_BYTES >> 20);
        }
        out.write(piece, 0, n);
      }
    }
  }

  /** Mail and archives lose the run permission: it is given back to what can only be run. */
  private static boolean startsItself(Path copy) throws SubmissionProblem {
    try (InputStream in = Files.newInputStream(copy)) {
      byte[] head = in.readNBytes(4);
      boolean script = head.length > 2 && head[0] == '#' && head[1] == '!';
      return script || Disguise.of(head).filter(Disguise.ELF::equals).isPresent();
    } catch (IOException e) {
      throw unreadable(copy, e);
    }
  }

  private static SubmissionProblem unreadable(Path file, IOException e) {
    String culprit = e instanceof FileSystemException f ? f.getFile() : null;
    String name = culprit == null ? file.toString() : culprit;
    return new SubmissionProblem(Code.UNREADABLE, Shown.name(name), Shown.reason(e));
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return isJunk(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (JUNK.contains(last(file)) || !isInside(file, attributes)) {
        return FileVisitResult.CONTINUE;
      }
      String name = FileTree.nameBelow(real, file);
      (isNodeModule(name) ? nodeModules : files).put(name, file);
      return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    /** A symbolic link is followed to a file that was handed in too, and nowhere else. */
    private boolean isInside(Path file, BasicFileAttributes attributes) throws IOException {
      if (!attributes.isSymbolicLink()) {
        return attributes.isRegularFile();
      }
      return Files.exists(file) && Files.isRegularFile(file) && file.toRealPath().startsWith(real);
    }

    private boolean isJunk(Path folder) throws IOException {
      if (folder.equals(real)) {
        return false;
      }
      String name = last(folder);
      return JUNK.contains(name) || (name.equals("target") && isBuiltBeside(folder));
    }

    /** Cargo and Maven build into {@code target}; any other folder of that name is a student's. */
    private boolean isBuiltBeside(Path folder) {
      return Files.isRegularFile(folder.resolveSibling("Cargo.toml"), LinkOption.NOFOLLOW_LINKS)
          || Files.isRegularFile(folder.resolveSibling("pom.xml"), LinkOption.NOFOLLOW_LINKS);
    }

    private String last(Path file) {
      return String.valueOf(file.getFileName());
    }
  }
}
