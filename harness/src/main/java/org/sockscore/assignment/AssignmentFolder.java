package org.sockscore.assignment;

import java.io.IOException;
import java.util.Optional;

/** Where the files of one assignment are read from. */
interface AssignmentFolder {
  /** How the file {@code name} is called in messages. */
  String shown(String name);

  /** The content of the file {@code name}, if there is such a file. Blocks. */
  Optional<byte[]> read(String name) throws IOException;
}
