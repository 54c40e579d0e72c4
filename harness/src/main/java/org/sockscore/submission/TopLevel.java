package org.sockscore.submission;

/** The outermost layer of code in a language with braces. */
final class TopLevel {
  private TopLevel() {}

  /**
   * {@code code}, free of comments and strings, with blanks for all that is between braces. Every
   * other character keeps its place.
   */
  static String of(String code) {
    StringBuilder layer = new StringBuilder(code);
    int depth = 0;
    for (int i = 0; i < layer.length(); i++) {
      char c = layer.charAt(i);
      if (c == '}' && depth > 0) {
        depth--;
      }
      if (depth > 0 && c != '\n') {
        layer.setCharAt(i, ' ');
      }
      if (c == '{') {
        depth++;
      }
    }
    return layer.toString();
  }
}
