package org.sockscore.judge;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
