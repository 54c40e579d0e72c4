package org.sockscore.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that may repeat what a submission said, made harmless for whatever shows it: control
 * characters (escape sequences with them), characters that turn the direction of the text, line
 * separators other than the newline and halves of pairs are written {@code \}{@code u{1B}}. What is
 * left is also what XML 1.0 allows. The first sign of what build servers take for a command
 * wherever they find it in a log (GitHub Actions, Azure Pipelines) is written so, too.
 */
public final class PlainText {
  /** {@code ::error::}, at the start of a line once it is broken perhaps, and {@code ##[error]}. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "#(?=#(?:vso)?\\[)|(?<!\\S):(?=:[a-z-]+(?:\\s|::))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private PlainText() {}

  /** {@code text} as one line; each newline and tab becomes a space. */
  public static String line(String text) {
    return harmless(text.strip().replaceAll("\\R|\t", " "), false);
  }

  /** {@code text} with its newlines; a tab becomes spaces. */
  public static String lines(String text) {
    return harmless(text.replace("\r\n", "\n").replace("\t", "    "), true);
  }

  /** The first {@code most} lines of {@code text}, none over {@code columns} characters. */
  public static List<String> firstLines(String text, int most, int columns) {
    List<String> lines = new ArrayList<>();
    lines(text).lines().limit(most).forEach(line -> lines.add(cut(line, columns)));
    return lines;
  }

  /** The last {@code most} lines of {@code text}, none over {@code columns} characters. */
  public static List<String> lastLines(String text, int most, int columns) {
    List<String> all = lines(text.stripTrailing()).lines().toList();
    return all.subList(Math.max(0, all.size() - most), all.size()).stream()
        .map(line -> cut(line, columns))
        .toList();
  }

  /**
   * How many columns of a monospace font {@code text} takes, one line without control characters.
   */
  public static int columns(String text) {
    return Columns.of(text);
  }

  /** {@code text} in at most {@code most} characters; an ellipsis stands for what is cut off. */
  public static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  private static String harmless(String text, boolean newlines) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(result, character, newlines));
    return COMMAND
        .matcher(result)
        .replaceAll(found -> Matcher.quoteReplacement(escaped(found.group().charAt(0))));
  }

  private static void append(StringBuilder result, int character, boolean newlines) {
    if (Columns.isHarmless(character) || (newlines && character == '\n')) {
      result.appendCodePoint(character);
    } else {
      result.append(escaped(character));
    }
  }

  private static String escaped(int character) {
    return "\\u{" + Integer.toHexString(character).toUpperCase(Locale.ROOT) + "}";
  }
}
