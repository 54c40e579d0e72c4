package org.sockscore.submission;

import java.util.List;

/**
 * How comments and strings are written in a family of languages: enough to look for words in the
 * code that is left.
 */
enum Syntax {
  PYTHON("#", false, "\"\"\" ''' \" '"),
  C("//", true, "\" '"),
  JAVA("//", true, "\"\"\" \" '"),
  JAVASCRIPT("//", true, "\" ' `"),
  RUST("//", true, "\" '"),
  GO("//", true, "\" ' `");

  private final String lineComment;
  private final boolean blockComments;

  /** With blanks between; the longest first. */
  private final String quotes;

  Syntax(String lineComment, boolean blockComments, String quotes) {
    this.lineComment = lineComment;
    this.blockComments = blockComments;
    this.quotes = quotes;
  }

  /** {@code text} without comments; line ends stay. */
  String withoutComments(String text) {
    return new Reading(text, true).run();
  }

  /** {@code text} without comments and with empty strings; line ends stay. */
  String code(String text) {
    return new Reading(text, false).run();
  }

  private final class Reading {
    private final String text;
    private final boolean keepStrings;
    private final StringBuilder code = new StringBuilder();
    private final List<String> marks = List.of(quotes.split(" "));
    private int at;

    Reading(String text, boolean keepStrings) {
      this.text = text;
      this.keepStrings = keepStrings;
    }

    String run() {
      while (at < text.length()) {
        if (!skipComment() && !readString()) {
          code.append(text.charAt(at++));
        }
      }
      return code.toString();
    }

    private boolean skipComment() {
      if (text.startsWith(lineComment, at)) {
        at = endOfLine();
        return true;
      }
      if (blockComments && text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        int after = end < 0 ? text.length() : end + 2;
        text.substring(at, after).chars().filter(c -> c == '\n').forEach(c -> code.append('\n'));
        code.append(' ');
        at = after;
        return true;
      }
      return false;
    }

    private boolean readString() {
      for (String quote : marks) {
        if (text.startsWith(quote, at) && !isLifetime(quote)) {
          int end = endOfString(quote);
          code.append(keepStrings ? text.substring(at, end) : quote + quote);
          at = end;
          return true;
        }
      }
      return false;
    }

    /** In Rust {@code 'a} is a lifetime and {@code 'a'} a character. */
    private boolean isLifetime(String quote) {
      return Syntax.this == RUST
          && quote.equals("'")
          && at + 2 < text.length()
          && text.charAt(at + 1) != '\\'
          && text.charAt(at + 2) != '\'';
    }

    private int endOfString(String quote) {
      boolean oneLine = quote.length() == 1 && !quote.equals("`") && Syntax.this != RUST;
      int i = at + quote.length();
      while (i < text.length() && !text.startsWith(quote, i)) {
        if (oneLine && text.charAt(i) == '\n') {
          return i;
        }
        i += text.charAt(i) == '\\' ? 2 : 1;
      }
      return Math.min(i + quote.length(), text.length());
    }

    private int endOfLine() {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
  }
}
