package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/** A maker of boxes. Safe for use by several threads. */
public interface Sandbox extends AutoCloseable {
  /** {@code bubblewrap} or {@code none}, as the scorecard says. */
  String isolation();

  /**
   * Opens a fresh box: own network, processes and mounts where the sandbox isolates.
   *
   * @throws SandboxException if the box cannot be made; always a fault of our side
   */
  Box open(BoxSpec spec) throws SandboxException;

  /** {@code proof} or {@code portable}: how the end of a wait is told, as the scorecard says. */
  String observation();

  /**
   * A folder for what is needed only while this is open. It goes with it, or where the process is
   * killed soon after.
   */
  Path scratch() throws IOException;

  /** The process is about to end: all programs are ended, and nothing of them is left. */
  void abandon();

  /** Gives back what is not bound to one box. Boxes that are open stay so. */
  @Override
  void close();
}
