package org.sockscore.submission;

import java.nio.file.Path;
import java.util.List;

/**
 * An interpreter or compiler of this machine.
 *
 * @param executable the real program, never a shim
 * @param folders outside the system that it needs to see
 */
record Tool(Path executable, List<Path> folders) {
  Tool {
    folders = List.copyOf(folders);
  }

  String command() {
    return executable.toString();
  }
}
