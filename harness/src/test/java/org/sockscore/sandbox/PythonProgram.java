package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;

/** A small Python program for tests, written into a folder of its own. */
public final class PythonProgram {
  /** The system's own interpreter, which every box sees. */
  public static final String PYTHON = "/usr/bin/python3";

  public static final Endpoint PORT = new Endpoint(Transport.TCP, 6789);

  private PythonProgram() {}

  /**
   * Writes {@code source} as {@code main.py} into {@code folder}; the command that runs it there.
   */
  public static List<String> write(Path folder, String source) throws IOException {
    Files.writeString(folder.resolve("main.py"), source);
    return List.of(PYTHON, "main.py");
  }

  /** What a program said and how it ended. */
  public record Outcome(Bytes screen, Bytes stderr, Termination termination) {}

  /** Runs {@code source} in {@code sandbox} until it ends. */
  public static Outcome run(Sandbox sandbox, Path folder, Limits limits, String source)
      throws IOException, SandboxException {
    List<String> command = write(folder, source);
    try (Box box = sandbox.open(new BoxSpec(folder, false, List.of(), null, Role.SERVER, limits))) {
      return awaitEnd(box.start(command, false));
    }
  }

  /** Takes in all that {@code program} says until it ends. */
  public static Outcome awaitEnd(Program program) {
    Bytes screen = Bytes.EMPTY;
    Bytes stderr = Bytes.EMPTY;
    while (true) {
      Optional<Termination> end = program.termination();
      screen = screen.plus(program.takeScreen());
      stderr = stderr.plus(program.takeStderr());
      if (end.isPresent()) {
        return new Outcome(screen, stderr, end.get());
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
