package org.sockscore.grade;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;

/** Results cannot be written. What was written before stays valid. */
public final class OutputProblem extends Exception {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Code {
    /** The place cannot be written to at all; nothing was run. */
    NO_ACCESS,
    /** There is no folder to put it in, or a file where one is needed; nothing was run. */
    NOT_A_FOLDER,
    /** There is a folder where a file is to go; nothing was run. */
    IS_A_FOLDER,
    /** Another sockscore is at work there; nothing was run. */
    IN_USE,
    DISK_FULL,
    WRITE_FAILED
  }

  private final Code code;
  private final String place;

  OutputProblem(Code code, Path place, @Nullable Exception cause) {
    super(code + " " + place, cause);
    this.code = code;
    this.place = place.toString();
  }

  /** Why {@code place} could not be written to in the middle of the work. */
  static OutputProblem whileWriting(Path place, IOException cause) {
    return new OutputProblem(isDiskFull(cause) ? Code.DISK_FULL : Code.WRITE_FAILED, place, cause);
  }

  static OutputProblem beforehand(Path place, IOException cause) {
    if (isDiskFull(cause)) {
      return new OutputProblem(Code.DISK_FULL, place, cause);
    }
    boolean denied = cause instanceof AccessDeniedException || reason(cause).contains("read-only");
    return new OutputProblem(denied ? Code.NO_ACCESS : Code.NOT_A_FOLDER, place, cause);
  }

  public Code code() {
    return code;
  }

  /** Whether nothing was run because the place that was asked for is of no use. */
  public boolean isUsage() {
    return code.compareTo(Code.DISK_FULL) < 0;
  }

  /** What is wrong and what to do. */
  public String sentence(Language language) {
    String key = "output." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Throwable cause = getCause();
    String detail = cause == null ? "" : String.valueOf(cause.getMessage());
    return Messages.beside(OutputProblem.class, language).format(key, place, detail);
  }

  /** The kernel's words for ENOSPC and EDQUOT, and those of Windows. */
  private static boolean isDiskFull(IOException problem) {
    String reason = reason(problem);
    return reason.contains("no space left")
        || reason.contains("quota exceeded")
        || reason.contains("not enough space");
  }

  private static String reason(IOException problem) {
    String words =
        problem instanceof FileSystemException f && f.getReason() != null
            ? f.getReason()
            : String.valueOf(problem.getMessage());
    return words.toLowerCase(Locale.ROOT);
  }
}
