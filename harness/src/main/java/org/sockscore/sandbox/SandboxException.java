package org.sockscore.sandbox;

/**
 * A box could not be made, or a program not be started in it: a fault of our side, told as ERROR.
 */
public final class SandboxException extends Exception {
  private static final long serialVersionUID = 1;

  public SandboxException(String message) {
    super(message);
  }

  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
