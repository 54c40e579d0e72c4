package org.sockscore.grade;

/** Says what broke in sockscore itself, in one line, for a report to whoever mends it. */
public final class Fault {
  private Fault() {}

  /** The kind of {@code fault}, its words, and where in sockscore it came from. */
  public static String describe(Throwable fault) {
    String words = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("org.sockscore.")) {
        return fault.getClass().getSimpleName()
            + words
            + " ("
            + frame.getFileName()
            + ":"
            + frame.getLineNumber()
            + ")";
      }
    }
    return fault.getClass().getSimpleName() + words;
  }
}
