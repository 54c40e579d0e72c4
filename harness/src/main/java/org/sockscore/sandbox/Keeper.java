package org.sockscore.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process that outlives a harness which is killed, and ends what that leaves running. A box that
 * was just being made does not end by itself: bubblewrap asks late to die with its parent, and does
 * not look whether that is still there.
 *
 * <p>It knows what it has to end by a mark in the environment, and that the harness is gone by the
 * end of its own input. Safe for use by several threads.
 */
final class Keeper implements AutoCloseable {
  private static final Path SHELL = Path.of("/bin/sh");

  /**
   * $0 is the beginning of all marks, $1 the pattern of their control groups. A process that is
   * just being started bears none yet, hence the half second without any. Killed by id right after
   * the look: an id is not used again so soon.
   */
  private static final String SCRIPT =
      """
      trap '' HUP INT QUIT TERM
      read -r dismissed && exit
      calm=0
      while [ $calm -lt 10 ]; do
        calm=$((calm + 1))
        for file in $(grep -lsF -- "$0" /proc/[0-9]*/environ); do
          calm=0
          file=${file#/proc/}
          kill -KILL "${file%/environ}"
        done
        sleep 0.05
      done
      rmdir $1
      """;

  private final String family;
  private final @Nullable Process process;

  private Keeper(String family, @Nullable Process process) {
    this.family = family;
    this.process = process;
  }

  /**
   * Begins to wait for the end of this process, where {@code /proc} tells about environments. A
   * system that cannot start one more process will say so when it is to start a program.
   */
  static Keeper hire() {
    String family = UUID.randomUUID().toString();
    if (!Files.isExecutable(SHELL) || !Files.isReadable(Path.of("/proc/self/environ"))) {
      return new Keeper(family, null);
    }
    String marks = ProgramEnvironment.RUN_MARK + "=" + family;
    try {
      return new Keeper(
          family,
          Command.start(
              List.of(SHELL.toString(), "-c", SCRIPT, marks, TaskGroup.pattern(family)),
              Map.of("PATH", "/usr/bin:/bin"),
              Path.of("/")));
    } catch (IOException e) {
      return new Keeper(family, null);
    }
  }

  /** A mark for one program and all that it starts; see {@link ProgramEnvironment#RUN_MARK}. */
  String freshMark() {
    return family + "." + UUID.randomUUID();
  }

  /** Lets it go. What still bears a mark is then nobody's business any more. */
  @Override
  public void close() {
    if (process != null) {
      try (OutputStream input = process.getOutputStream()) {
        input.write("dismissed\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return; // it was killed itself
      }
    }
  }
}
