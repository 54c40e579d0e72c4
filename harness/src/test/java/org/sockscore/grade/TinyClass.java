package org.sockscore.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.driver.Driver;
import org.sockscore.driver.Patience;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.sandbox.HomeFolder;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.submission.Toolchain;

/** A class whose assignment takes no time: a program has to listen, and that is all. */
public record TinyClass(Path root) {
  /** Meets the requirement. */
  public static final String LISTENS =
      """
      import socket
      server = socket.socket()
      server.bind(("", 4000))
      server.listen()
      server.accept()
      """;

  /** Does not. */
  public static final String ENDS =
      "import socket\nserver = socket.socket()\nserver.bind(('', 4000))\n";

  private static final String ASSIGNMENT =
      """
      id: tiny
      title: {fr: Un petit serveur, en: A tiny server}
      listen: tcp 4000
      server:
        - id: listens
          title: {fr: Il écoute, en: It listens}
          requirement: {fr: Le serveur écoute., en: The server listens.}
          points: 3
          steps:
            - expect-listen
      """;

  public static TinyClass in(Path root) throws IOException {
    TinyClass tiny = new TinyClass(root);
    Files.createDirectories(tiny.submissions());
    Files.createDirectories(tiny.assignment());
    Files.writeString(tiny.assignment().resolve("assignment.yaml"), ASSIGNMENT);
    return tiny;
  }

  public Path submissions() {
    return root.resolve("class");
  }

  public Path assignment() {
    return root.resolve("tiny");
  }

  public Path out() {
    return root.resolve("out");
  }

  /** Hands in a folder called {@code name} with one program. */
  public void handIn(String name, String source) throws IOException {
    Path folder = Files.createDirectories(submissions().resolve(name));
    Files.writeString(folder.resolve("server.py"), source);
  }

  Exercise exercise(long seed) throws Exception {
    Assignment assignment = AssignmentLoader.load(assignment().toString());
    return new Exercise(assignment, Role.SERVER, seed, Language.EN, Optional.empty());
  }

  static Workshop workshop(Sandbox sandbox) throws IOException {
    Path cache = HomeFolder.cache(System.getenv());
    return Workshop.open(
        sandbox, new Driver(Patience.scaled(1)), new Toolchain(cache, System.getenv()), cache);
  }
}
