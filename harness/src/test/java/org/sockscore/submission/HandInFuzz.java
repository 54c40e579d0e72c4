package org.sockscore.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.sandbox.Trees;
import org.sockscore.submission.SubmissionProblem.Code;

/**
 * Feeds what is handed in: there is a program in it, or it is told why not, and no file is left or
 * lies elsewhere. What begins with a letter is files, each up to a byte 0, the letter for its name;
 * anything else is one file, such as an archive.
 */
public final class HandInFuzz {
  private static final List<String> NAMES =
      List.of(
          "serveur.py",
          "Serveur.java",
          "server.c",
          "client.js",
          "main.rs",
          "main.go",
          "package.json",
          "Makefile",
          "Cargo.toml",
          "go.mod",
          "client.cpp",
          "tp/Client.java",
          "tp/outils.py",
          "tp/commun.h",
          "LISEZMOI.txt",
          "run");

  /** In memory where there is such a folder: disks are slow. */
  private static final Path MEMORY = Path.of("/dev/shm");

  private static final Path HOME = home();
  private static final Path COPIES = HOME.resolve("copies");

  /** Finds no tool, so that none is started. */
  private static final SubmissionFinder FINDER =
      new SubmissionFinder(
          new Toolchain(HOME.resolve("cache"), Map.of("PATH", HOME.toString())), COPIES);

  private HandInFuzz() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Path handedIn = HOME.resolve("handed-in");
    Trees.delete(handedIn);
    if (data.length > 0 && Character.isLetter(data[0])) {
      writeFiles(handedIn, data);
    } else {
      Files.write(handedIn, data);
    }
    find(handedIn);
    try (Stream<Path> left = Files.list(COPIES)) {
      left.findAny()
          .ifPresent(
              path -> {
                throw new AssertionError("left behind: " + path);
              });
    }
  }

  private static void writeFiles(Path folder, byte[] data) throws IOException {
    int at = 0;
    while (at < data.length) {
      int end = at;
      while (end < data.length && data[end] != 0) {
        end++;
      }
      Path file = folder.resolve(NAMES.get(Math.floorMod(data[at], NAMES.size())));
      Files.createDirectories(file.getParent());
      Files.write(file, Arrays.copyOfRange(data, Math.min(at + 1, end), end));
      at = end + 1;
    }
  }

  private static void find(Path handedIn) throws IOException {
    try {
      Submission found = FINDER.find(handedIn, Request.of(EnumSet.allOf(Role.class)));
      Trees.delete(found.folder());
    } catch (SubmissionProblem e) {
      if (e.code() == Code.CANNOT_STAGE) {
        throw new AssertionError(e.getMessage(), e);
      }
      for (Language language : Language.values()) {
        if (e.sentence(language).isBlank() || e.remedy(language).isBlank()) {
          throw new AssertionError(e.getMessage(), e);
        }
      }
    }
  }

  private static Path home() {
    try {
      Path home =
          Files.isWritable(MEMORY)
              ? Files.createTempDirectory(MEMORY, "sockscore-fuzz")
              : Files.createTempDirectory("sockscore-fuzz");
      Files.createDirectories(home.resolve("copies"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path home) {
    try {
      Trees.delete(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
