package org.sockscore.sandbox;

/** Which sandbox the user asks for. */
public enum SandboxChoice {
  /** The best this machine offers. */
  AUTO,
  BUBBLEWRAP,
  NONE
}
