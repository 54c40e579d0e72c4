package org.sockscore.sandbox;

/** A maker of boxes. Safe for use by several threads. */
public interface Sandbox {
  /** {@code bubblewrap} or {@code none}, as the scorecard says. */
  String isolation();

  /**
   * Opens a fresh box: own network, processes and mounts where the sandbox isolates.
   *
   * @throws SandboxException if the box cannot be made; always a fault of our side
   */
  Box open(BoxSpec spec) throws SandboxException;
}
