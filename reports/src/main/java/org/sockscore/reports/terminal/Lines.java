package org.sockscore.reports.terminal;

import java.util.ArrayList;
import java.util.List;
import org.sockscore.reports.PlainText;

/** Text in columns: lines broken between words, and cells filled up with blanks. */
final class Lines {
  private Lines() {}

  /** {@code text} in lines of at most {@code width} columns where its words allow. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : PlainText.line(text).split(" ", -1)) {
      if (line.length() > 0 && PlainText.columns(line.toString()) + 1 + columns(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** {@code text} in exactly {@code width} columns: cut with an ellipsis, or filled up. */
  static String cell(String text, int width) {
    String fitting = text;
    while (columns(fitting) > width) {
      fitting = PlainText.cut(fitting, fitting.codePointCount(0, fitting.length()) - 1);
    }
    return fitting + " ".repeat(width - columns(fitting));
  }

  static int columns(String text) {
    return PlainText.columns(text);
  }
}
