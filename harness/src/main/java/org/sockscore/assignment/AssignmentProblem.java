package org.sockscore.assignment;

import java.util.Comparator;
import org.sockscore.reports.Language;

/**
 * One mistake in an assignment file: where it is, what it is, and what to do about it.
 *
 * @param file as it was given
 * @param line from 1
 * @param column from 1, in characters (code points; a tab is one)
 * @param length of the words at fault, in characters; at least 1
 * @param source the line at fault
 */
public record AssignmentProblem(
    String file,
    int line,
    int column,
    int length,
    String source,
    Sentence message,
    Sentence remedy) {
  static final Comparator<AssignmentProblem> BY_PLACE =
      Comparator.comparingInt(AssignmentProblem::line)
          .thenComparingInt(AssignmentProblem::column)
          .thenComparing(problem -> problem.message().key());

  /** The place, the sentence, the line with a caret under the fault, and the remedy: five lines. */
  public String render(Language language) {
    String number = Integer.toString(line);
    String margin = " ".repeat(number.length());
    Excerpt excerpt = Excerpt.around(source, column, length);
    return String.join(
        "\n",
        file + ":" + line + ":" + column + ": " + message.in(language),
        margin + " |",
        number + " | " + excerpt.text(),
        margin + " | " + excerpt.caret(),
        margin + " = " + remedy.in(language));
  }
}
