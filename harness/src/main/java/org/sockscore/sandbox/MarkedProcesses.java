package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The processes of one run on the host, found by a mark in their environment: a daemon has left the
 * tree, but not its environment. One that clears that too is found only by a box.
 */
final class MarkedProcesses {
  /** A process may fork while it is being looked for. */
  private static final int ROUNDS = 20;

  private final String entry;

  MarkedProcesses(String mark) {
    entry = ProgramEnvironment.RUN_MARK + "=" + mark;
  }

  /** Ends all there are. */
  void kill() {
    List<ProcessHandle> found = find();
    for (int round = 0; round < ROUNDS && !found.isEmpty(); round++) {
      found.forEach(ProcessHandle::destroyForcibly);
      found.forEach(
          process ->
              process.onExit().orTimeout(1, TimeUnit.SECONDS).exceptionally(e -> process).join());
      found = find();
    }
  }

  private List<ProcessHandle> find() {
    return ProcessHandle.allProcesses().filter(this::isMarked).toList();
  }

  private boolean isMarked(ProcessHandle process) {
    try {
      Path environment = Path.of("/proc/" + process.pid() + "/environ");
      return Files.readString(environment, StandardCharsets.ISO_8859_1).contains(entry);
    } catch (IOException e) {
      return false; // gone, another user's, or a system without /proc
    }
  }
}
