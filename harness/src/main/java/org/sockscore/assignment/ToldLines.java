package org.sockscore.assignment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sockscore.reports.Bytes;

/**
 * The lines that a program has shown, as far as they say anything: numbers, capital letters,
 * punctuation, and the message they are about set aside, two lines that are left the same say the
 * same.
 */
final class ToldLines {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.,*^+-]++");
  private static final Pattern DIGIT = Pattern.compile("\\p{N}");

  /** How Python shows bytes: {@code b'T\n'}. */
  private static final Pattern BYTES_SIGN = Pattern.compile("\\bb(?=['\"])|\\\\[nrt0]");

  /** Letters speak, and so do signs such as ✔. */
  private static final Pattern SILENT = Pattern.compile("[^\\p{L}\\p{M}\\p{So}]+");

  private final Map<String, String> lines;

  private ToldLines(Map<String, String> lines) {
    this.lines = lines;
  }

  /** Those of {@code screen} but for its first {@code bytes}; about {@code message}. */
  static ToldLines after(int bytes, Bytes screen, String message) {
    Map<String, String> lines = new LinkedHashMap<>();
    ShownWords.after(bytes, screen)
        .text()
        .lines()
        .forEach(line -> lines.putIfAbsent(sense(line, message), line.strip()));
    lines.remove("");
    return new ToldLines(lines);
  }

  /** What {@code line} says. */
  static String sense(String line, String message) {
    String text = BYTES_SIGN.matcher(line.replace('’', '\'')).replaceAll("");
    String word = message.strip();
    if (!word.isEmpty()) {
      text = ShownWords.asWord(word).matcher(text).replaceAll(" ");
    }
    text = WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(sense(found.group())));
    return SILENT.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** What has a digit in it is a number, or a value such as 4j: it changes from line to line. */
  private static String sense(String word) {
    return DIGIT.matcher(word).find() ? " " : word;
  }

  Set<String> senses() {
    return lines.keySet();
  }

  /** The lines of these {@code senses} as they were shown. */
  String shown(Set<String> senses) {
    return lines.entrySet().stream()
        .filter(line -> senses.contains(line.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(" / "));
  }
}
