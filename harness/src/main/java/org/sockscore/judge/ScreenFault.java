package org.sockscore.judge;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The ways in which a text appears on the screen, but not as it should, with a cause to name. */
enum ScreenFault {
  /** The letters are right, but not their case. */
  CASE {
    @Override
    boolean explains(String text, String shown) {
      return shown.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
  },
  /** Each part right, but not together: each piece received had a line of its own. */
  PIECES {
    @Override
    boolean explains(String text, String shown) {
      return shown.replaceAll("\\R", "").contains(text);
    }
  },
  /** As Python displays bytes: {@code b'Bonjour'}. */
  BYTES {
    @Override
    boolean explains(String text, String shown) {
      return IntStream.range(0, text.length())
          .filter(i -> i == 0 || text.charAt(i - 1) == ' ')
          .mapToObj(i -> asPythonBytes(text.substring(i)))
          .anyMatch(bytes -> shown.contains("b'" + bytes) || shown.contains("b\"" + bytes));
    }
  },
  /** UTF-8 taken for another encoding, with a letter or two for every byte. */
  GARBLED {
    @Override
    boolean explains(String text, String shown) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return !isAscii(text)
          && (shown.contains(new String(bytes, StandardCharsets.ISO_8859_1))
              || shown.contains(new String(bytes, WINDOWS_1252)));
    }
  },
  /** Something else, or nothing, in place of every letter with an accent. */
  ACCENTS {
    @Override
    boolean explains(String text, String shown) {
      return !isAscii(text) && withoutAccents(shown).contains(withoutAccents(text));
    }
  };

  /** As much of a screen as is compared with what it should show. */
  private static final int COMPARED_LINES = 100;

  private static final int COMPARED_CHARS = 1000;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  abstract boolean explains(String text, String shown);

  /** The sentence that tells it. */
  String key() {
    return "wrong-screen." + name().toLowerCase(Locale.ROOT);
  }

  /** The first that explains why {@code text} is not to be found in {@code shown}. */
  static Optional<ScreenFault> of(String text, String shown) {
    return Arrays.stream(values()).filter(fault -> fault.explains(text, shown)).findFirst();
  }

  /**
   * The line of {@code shown} that {@code text} is to be compared with: the one that has most of it
   * in one piece, and of several the last. A prompt comes after it as a rule.
   */
  static String nearestLine(String text, String shown) {
    List<String> lines =
        shown.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - COMPARED_LINES), lines.size());
    String nearest = "";
    int most = 0;
    for (String line : last) {
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

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String asPythonBytes(String text) {
    StringBuilder shown = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      shown.append(b < 0 ? String.format("\\x%02x", b & 0xff) : (char) b);
    }
    return shown.toString();
  }

  /** Without what is no letter of ASCII, and the marks that stand for one that was lost. */
  private static String withoutAccents(String text) {
    return text.replaceAll("[^\\x20-\\x7e]|\\?", "");
  }
}
