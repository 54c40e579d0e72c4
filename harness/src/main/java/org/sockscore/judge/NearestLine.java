package org.sockscore.judge;

import java.util.List;
import java.util.function.Predicate;

/**
 * The line of a screen that comes nearest to a text that should be there.
 *
 * @param line without blanks around it; empty if nothing is shown at all
 * @param start where in it the text begins; 0 also where nothing of it is there
 */
record NearestLine(String line, int start) {
  /** A shorter beginning may stand there by chance, unless the line ends with it. */
  private static final int TELLING = 3;

  /** As much of a screen as is compared with what it should show. */
  private static final int COMPARED_LINES = 100;

  private static final int COMPARED_CHARS = 1000;

  static NearestLine of(String text, String shown) {
    List<String> lines = lines(shown);
    NearestLine nearest = new NearestLine("", 0);
    int longest = 0;
    for (String line : lines) {
      int start = bestStart(text, line);
      int length = alike(text, line, start);
      boolean tells = length >= TELLING || start + length == line.length();
      if (tells && length > 0 && length >= longest) {
        nearest = new NearestLine(line, start);
        longest = length;
      }
    }
    return longest > 0 ? nearest : new NearestLine(mostAlike(text, lines), 0);
  }

  /** The lines of {@code shown} that are not blank. */
  static List<String> lines(String shown) {
    return shown
        .lines()
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .map(NearestLine::head)
        .toList();
  }

  private static int bestStart(String text, String line) {
    int best = 0;
    for (int start = 1; start < line.length(); start++) {
      if (beginsWord(line, start) && alike(text, line, start) > alike(text, line, best)) {
        best = start;
      }
    }
    return best;
  }

  /** Whether no word goes on at {@code at}. */
  static boolean beginsWord(String line, int at) {
    return at == 0
        || !Character.isLetterOrDigit(line.charAt(at - 1))
        || !Character.isLetterOrDigit(line.charAt(at));
  }

  /** How many characters of {@code text} stand there, in whatever case. */
  private static int alike(String text, String line, int start) {
    int most = Math.min(text.length(), line.length() - start);
    int length = 0;
    while (length < most && text.regionMatches(true, length, line, start + length, 1)) {
      length++;
    }
    return length;
  }

  /** The line that has most of it in one piece, and of several the last. */
  private static String mostAlike(String text, List<String> lines) {
    String nearest = "";
    int most = 0;
    for (String line : lines.subList(Math.max(0, lines.size() - COMPARED_LINES), lines.size())) {
      int common = longestCommonPiece(head(text), head(line));
      if (common >= most) {
        most = common;
        nearest = line;
      }
    }
    return nearest;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), COMPARED_CHARS));
  }

  /** How many characters the longest piece has that is in both. */
  private static int longestCommonPiece(String text, String line) {
    int longest = 0;
    int[] before = new int[line.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      int[] here = new int[line.length() + 1];
      for (int j = 0; j < line.length(); j++) {
        here[j + 1] = text.charAt(i) == line.charAt(j) ? before[j] + 1 : 0;
        longest = Math.max(longest, here[j + 1]);
      }
      before = here;
    }
    return longest;
  }

  /** The line from where the text begins. */
  String from() {
    return line.substring(start);
  }

  /** The same, and all the lines after it in {@code shown}. */
  String onwardsIn(String shown) {
    int at = shown.indexOf(from());
    return at < 0 ? from() : shown.substring(at).strip();
  }

  /** How many characters of {@code text} stand there just so. */
  int same(String text) {
    int most = Math.min(text.length(), from().length());
    int length = 0;
    while (length < most && text.charAt(length) == from().charAt(length)) {
      length++;
    }
    return length;
  }
}
