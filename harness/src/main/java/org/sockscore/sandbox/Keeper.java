package org.sockscore.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that outlives a harness which is killed, ends what that leaves running, and clears away
 * its files. A box that was just being made does not end by itself: bubblewrap asks late to die
 * with its parent, and does not look whether that is still there.
 *
 * <p>It knows what it has to end by a mark in the environment, and that the harness is gone by the
 * end of its own input. Safe for use by several threads.
 */
final class Keeper implements AutoCloseable {
  private static final long BOUND_SECONDS = 10;

  private static final Path SHELL = Path.of("/bin/sh");

  /** Away from our process group, to which somebody may send a signal that nobody survives. */
  private static final Path SET_SESSION = Path.of("/usr/bin/setsid");

  /**
   * $0 is the beginning of all marks, $1 the pattern of their control groups, $2 the folder. A
   * process that is just being started bears none yet, hence the half second without any. Killed by
   * id right after the look: an id is not used again so soon.
   */
  private static final String SCRIPT =
      """
      exec >/dev/null 2>&1
      trap '' HUP INT QUIT TERM PIPE
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
      rm -rf -- "$2"
      """;

  private final String family = UUID.randomUUID().toString();

  // Guarded by this.
  private boolean hired;
  private @Nullable Process process;
  private @Nullable Path folder;

  /** Where everything goes that is needed only while we run; made when it is first asked for. */
  synchronized Path folder() throws IOException {
    Path made = folder == null ? Files.createTempDirectory("sockscore") : folder;
    folder = made;
    return made;
  }

  /**
   * A mark for one program and all that it starts; see {@link ProgramEnvironment#RUN_MARK}. From
   * the first on, the keeper waits.
   */
  synchronized String freshMark() throws IOException {
    if (!hired) {
      hired = true;
      process = hire(folder());
    }
    return family + "." + UUID.randomUUID();
  }

  /**
   * Nothing where {@code /proc} does not tell about environments. A system that cannot start one
   * more process will say so when it is to start a program.
   */
  private @Nullable Process hire(Path scratch) {
    if (!Files.isExecutable(SHELL) || !Files.isReadable(Path.of("/proc/self/environ"))) {
      return null;
    }
    String marks = ProgramEnvironment.RUN_MARK + "=" + family;
    try {
      List<String> words = new ArrayList<>();
      if (Files.isExecutable(SET_SESSION)) {
        words.add(SET_SESSION.toString());
      }
      words.addAll(List.of(SHELL.toString(), "-c", SCRIPT));
      words.addAll(List.of(marks, TaskGroup.pattern(family), scratch.toString()));
      return Command.start(words, Map.of("PATH", "/usr/bin:/bin"), Path.of("/"));
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * We are about to end: all that was started ends, and the folder goes. Where there is a keeper,
   * that is left to it.
   */
  synchronized void abandon() {
    if (process == null || !process.isAlive()) {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      clear();
    }
  }

  /** Lets it go, waits until it has gone, and removes the folder. */
  @Override
  public synchronized void close() {
    if (process != null) {
      dismiss(process);
      process = null;
    }
    clear();
  }

  private static void dismiss(Process keeper) {
    try (OutputStream input = keeper.getOutputStream()) {
      input.write("dismissed\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return; // it was killed itself
    }
    try {
      if (!keeper.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
        keeper.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void clear() {
    try {
      if (folder != null) {
        Trees.delete(folder);
      }
    } catch (IOException e) {
      return; // left for the system to clear
    }
  }
}
