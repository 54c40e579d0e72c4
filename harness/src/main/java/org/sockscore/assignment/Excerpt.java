package org.sockscore.assignment;

/**
 * A line of a file and, for the line below it, a caret under the words at fault.
 *
 * @param text the line, or the part around the fault if it is long
 * @param caret blanks (tabs where the line has tabs) and carets
 */
record Excerpt(String text, String caret) {
  private static final int WIDTH = 100;
  private static final int BEFORE = 60;

  /**
   * @param column of the fault, from 1, in code points
   * @param length of the fault, in code points
   */
  static Excerpt around(String line, int column, int length) {
    int[] all = line.codePoints().map(Excerpt::printable).toArray();
    int at = Math.min(column - 1, all.length);
    int from = all.length <= WIDTH || at < BEFORE ? 0 : at - BEFORE;
    int to = Math.min(all.length, from + WIDTH);
    String head = from > 0 ? "…" : "";
    String tail = to < all.length ? "…" : "";
    String blanks = new String(all, from, at - from).replaceAll("[^\t]", " ");
    int carets = Math.max(1, Math.min(length, to - at));
    return new Excerpt(
        head + new String(all, from, to - from) + tail,
        " ".repeat(head.length()) + blanks + "^".repeat(carets));
  }

  /** What would move the cursor or hide text gives way to a replacement character. */
  private static int printable(int codePoint) {
    boolean hidden =
        codePoint != '\t'
            && (Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT);
    return hidden ? '\uFFFD' : codePoint;
  }
}
