package org.sockscore.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sockscore.reports.Role;

/** A folder that a student hands in, and what is found out about it. */
final class HandIn {
  static final String PYTHON_SERVER =
      "import socket\ns = socket.socket()\ns.bind(('', 6789))\ns.listen()\nc, a = s.accept()\n";
  static final String PYTHON_CLIENT =
      "import socket\ns = socket.socket()\ns.connect(('localhost', 6789))\n";

  private final Path home;
  private final Path folder;

  /** In {@code home}, a folder of the test. */
  HandIn(Path home) throws IOException {
    this.home = home;
    folder = Files.createDirectories(home.resolve("handed in"));
  }

  Path folder() {
    return folder;
  }

  HandIn with(String name, String content) throws IOException {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  HandIn with(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.write(file, content);
    return this;
  }

  Toolchain tools() {
    return new Toolchain(home.resolve("cache"), System.getenv());
  }

  SubmissionFinder finder() {
    return new SubmissionFinder(tools(), home.resolve("work"));
  }

  /** The whole folder, of an assignment that wants a server. */
  Submission find() throws SubmissionProblem {
    return find(folder, Request.of(Set.of(Role.SERVER)));
  }

  Submission find(Path path, Request request) throws SubmissionProblem {
    return finder().find(path, request);
  }

  /** The file {@code name} alone, of an assignment that wants a server. */
  Submission findFile(String name) throws SubmissionProblem {
    return find(folder.resolve(name), Request.of(Set.of(Role.SERVER)));
  }

  /** The whole folder, of an assignment that wants either side. */
  Submission findEither() throws SubmissionProblem {
    return find(folder, Request.of(EnumSet.allOf(Role.class)));
  }

  /** The whole folder, of an assignment that wants either side, for {@code role}. */
  Submission findFor(Role role) throws SubmissionProblem {
    return find(
        folder, new Request(EnumSet.allOf(Role.class), Optional.of(role), Optional.empty()));
  }

  /** The whole folder, started by {@code command}. */
  Submission findRun(String command) throws SubmissionProblem {
    return find(folder, new Request(Set.of(Role.SERVER), Optional.empty(), Optional.of(command)));
  }

  /** How many private copies there are. */
  long copies() throws IOException {
    try (var copies = Files.list(home.resolve("work"))) {
      return copies.count();
    }
  }

  /** The last word of the launch command: the program. */
  static String program(Submission submission) {
    return submission.launch().get(submission.launch().size() - 1);
  }
}
