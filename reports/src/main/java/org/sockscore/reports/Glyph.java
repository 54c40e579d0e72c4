package org.sockscore.reports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The bytes of one character, or one byte that belongs to none, and how they are shown.
 *
 * @param start index of its first byte
 * @param length in bytes
 * @param text what is shown
 * @param columns how many columns of a monospace font {@code text} takes
 */
record Glyph(int start, int length, String text, int columns) {
  private static final int NOT_A_CHARACTER = -1;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The smallest character that needs as many bytes as the index says; shorter forms are wrong. */
  private static final int[] SMALLEST = {0, 0, 0x80, 0x800, 0x10000};

  int end() {
    return start + length;
  }

  /** The glyph that starts at byte {@code start} of {@code data}. */
  static Glyph at(Bytes data, int start) {
    int length = lengthFrom(data.at(start) & 0xFF);
    int character = decode(data, start, length);
    return character == NOT_A_CHARACTER
        ? escaped(data, start, 1)
        : ofCharacter(data, start, length, character);
  }

  private static Glyph ofCharacter(Bytes data, int start, int length, int character) {
    String escape = shortEscape(character);
    if (!escape.isEmpty()) {
      return new Glyph(start, length, escape, escape.length());
    }
    return Columns.isPlain(character)
        ? new Glyph(start, length, Character.toString(character), Columns.of(character))
        : escaped(data, start, length);
  }

  private static String shortEscape(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0 -> "\\0";
      case '\\' -> "\\\\";
      default -> "";
    };
  }

  private static Glyph escaped(Bytes data, int start, int length) {
    StringBuilder hex = new StringBuilder();
    for (int i = start; i < start + length; i++) {
      hex.append("\\x").append(HEX.toHexDigits(data.at(i)));
    }
    return new Glyph(start, length, hex.toString(), hex.length());
  }

  private static int lengthFrom(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC0) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 0;
  }

  private static int decode(Bytes data, int start, int length) {
    if (length == 0 || start + length > data.length()) {
      return NOT_A_CHARACTER;
    }
    byte[] encoded = data.slice(start, start + length).toArray();
    String text = new String(encoded, StandardCharsets.UTF_8);
    int character = text.codePointAt(0);
    boolean whole = text.codePointCount(0, text.length()) == 1 && character >= SMALLEST[length];
    boolean replaced = character == 0xFFFD && !(length == 3 && (encoded[0] & 0xFF) == 0xEF);
    return whole && !replaced ? character : NOT_A_CHARACTER;
  }
}
