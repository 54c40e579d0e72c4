package org.sockscore.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Whole folders: copied and summed up. Never follows a symbolic link. */
final class FileTree {
  private static final int DEEPEST = 64;

  private FileTree() {}

  /** Copies the regular files below {@code from} to {@code to}, which is made. */
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : regularFiles(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      makeFolders(to, target);
      Files.copy(file, target);
      allow(target, Files.isExecutable(file));
    }
  }

  /**
   * The regular files below {@code root}, sorted by name. What a build has made so deep, or closed
   * even to itself, nobody can use: that is left out.
   */
  static List<Path> regularFiles(Path root) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    Files.walkFileTree(
        root,
        EnumSet.noneOf(FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && Files.isReadable(file)) {
              files.put(nameBelow(root, file), file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof AccessDeniedException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return List.copyOf(files.values());
  }

  /** The name of {@code file} as seen from {@code root}, with {@code /} between its parts. */
  static String nameBelow(Path root, Path file) {
    return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
  }

  /** The SHA-256 of the names and contents of all regular files below {@code root}. */
  static String sha256(Path root) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : regularFiles(root)) {
      addName(digest, nameBelow(root, file), Files.size(file));
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        in.transferTo(out);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The size goes in too, so that no content can pass for the name of the next file. */
  static void addName(MessageDigest digest, String name, long size) {
    digest.update((name + "\0" + size + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** A box may run its program as another user: everybody may read. */
  static void allow(Path file, boolean execute) {
    file.toFile().setReadable(true, false);
    if (execute) {
      file.toFile().setExecutable(true, false);
    }
  }

  /** Makes the folders between {@code root} and {@code file}. */
  static void makeFolders(Path root, Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null && !parent.equals(root) && !Files.isDirectory(parent)) {
      makeFolders(root, parent);
      Files.createDirectory(parent);
      allow(parent, true);
    }
  }
}
