package org.sockscore.submission;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.sockscore.reports.Role;

/** Names and reasons as they appear in sentences, on one line whatever they contain. */
final class Shown {
  private static final int MOST_NAMES = 6;

  private Shown() {}

  static String name(Path path) {
    return name(path.toString());
  }

  /** {@code name} with what would break the line made visible. */
  static String name(String name) {
    return name.codePoints().mapToObj(Shown::visible).collect(Collectors.joining());
  }

  /** Some of {@code names}; all of them if they are few. */
  static String names(Collection<String> names) {
    return list(names.stream().map(Shown::name).toList());
  }

  /** Some of {@code names}, which are fit to be shown. */
  static String list(Collection<String> names) {
    String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES ? some + ", …" : some;
  }

  static SubmissionProblem.Word role(Role role) {
    return messages -> messages.format("role." + role.word());
  }

  /** What the system says, without the file's name, which the sentence has already. */
  static SubmissionProblem.Word reason(IOException e) {
    return messages ->
        e instanceof AccessDeniedException
            ? messages.format("reason.denied")
            : messages.format("reason.other", name(said(e)));
  }

  private static String said(IOException e) {
    String reason = e instanceof java.nio.file.FileSystemException f ? f.getReason() : null;
    return reason != null ? reason : String.valueOf(e.getMessage());
  }

  private static String visible(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isInvisible(c) ? String.format("\\u{%X}", c) : Character.toString(c);
    };
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
