package org.sockscore.judge;

import java.util.Optional;
import org.sockscore.reports.Bytes;

/**
 * The line in which an answer of several lines is wrong.
 *
 * @param number 1 for the first line
 */
record DifferentLine(int number, Bytes expected, Bytes observed) {

  /**
   * The line around byte {@code offset}, up to which both are the same; nothing if only one line is
   * expected.
   */
  static Optional<DifferentLine> of(Bytes expected, Bytes observed, int offset) {
    if (lines(expected) == 1 || offset > Math.min(expected.length(), observed.length())) {
      return Optional.empty();
    }
    Bytes before = expected.head(offset);
    return observed.startsWith(before)
        ? Optional.of(
            new DifferentLine(lines(before), line(expected, offset), line(observed, offset)))
        : Optional.empty();
  }

  /** In how many lines {@code text} is; what follows the last newline is one, even if empty. */
  static int lines(Bytes text) {
    int lines = 1;
    for (int at = 0; at < text.length(); at++) {
      if (text.at(at) == '\n') {
        lines++;
      }
    }
    return lines;
  }

  private static Bytes line(Bytes text, int offset) {
    int start = offset;
    while (start > 0 && text.at(start - 1) != '\n') {
      start--;
    }
    int end = offset;
    while (end < text.length() && text.at(end) != '\n') {
      end++;
    }
    return Bytes.utf8(text.slice(start, end).toUtf8().stripTrailing());
  }
}
