package org.sockscore.reports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Bytes made visible for people. What is printable UTF-8 stays as it is; {@code \n \r \t \0} and
 * {@code \\} are written so; everything else, whatever would be invisible, combine with its
 * neighbour or change the direction of the text, is written {@code \xNN} byte by byte. One line,
 * without control characters, safe to print anywhere.
 */
public final class VisibleBytes {
  private static final int COLUMNS_BEFORE_CARET = 40;
  private static final int COLUMNS_FROM_CARET = 20;

  /** No column is made of more bytes than this, so no window needs more bytes a column. */
  private static final int BYTES_A_COLUMN = 4;

  private static final String CUT = "…";

  private VisibleBytes() {}

  /** All of {@code data}, however long. */
  public static String all(Bytes data) {
    return text(glyphs(data, 0, data.length(), Integer.MAX_VALUE));
  }

  /**
   * {@code data} in at most about {@code columns} columns; what is too long is cut in the middle,
   * and the cut says in {@code language} how many bytes are missing. No bytes at all are said so.
   */
  public static String of(Bytes data, int columns, Language language) {
    if (data.isEmpty()) {
      return Sentences.in(language).format("visible.nothing");
    }
    List<Glyph> head = glyphs(data, 0, data.length(), columns);
    if (end(head) == data.length()) {
      return text(head);
    }
    List<Glyph> start = glyphs(data, 0, data.length(), columns * 2 / 3);
    List<Glyph> tail = lastGlyphs(data, data.length(), columns / 3);
    String missing = Sentences.count(tail.get(0).start() - end(start), language);
    return text(start) + Sentences.in(language).format("visible.cut", missing) + text(tail);
  }

  /**
   * A window of about sixty columns of both around byte {@code offset}, the first in which they
   * differ, with a caret under it on a second line of {@link Difference#observed}. For a monospace
   * font. Where the beginning is cut off the caret says which byte it is under.
   */
  public static Difference difference(
      Bytes expected, Bytes observed, int offset, Language language) {
    return new Difference(
        window(expected, offset, language).text(), window(observed, offset, language).underlined());
  }

  /**
   * What was expected and what came, side by side.
   *
   * @param expected one line
   * @param observed two lines: the bytes, and a caret under the first difference
   */
  public record Difference(String expected, String observed) {}

  private record Window(String text, int caret, String place) {
    String underlined() {
      return text + "\n" + " ".repeat(caret) + "^" + place;
    }
  }

  private static Window window(Bytes data, int offset, Language language) {
    int at = Math.min(offset, data.length());
    int start = startOfGlyph(data, at);
    List<Glyph> before = lastGlyphs(data, start, COLUMNS_BEFORE_CARET);
    List<Glyph> after = glyphs(data, start, data.length(), COLUMNS_FROM_CARET);
    boolean cutBefore = !before.isEmpty() && before.get(0).start() > 0;
    String text =
        (cutBefore ? CUT : "")
            + text(before)
            + text(after)
            + (!after.isEmpty() && end(after) < data.length() ? CUT : "");
    if (data.isEmpty()) {
      text = Sentences.in(language).format("visible.nothing");
    }
    String place = cutBefore ? " " + place(offset, language) : "";
    return new Window(text, columns(before) + (cutBefore ? 1 : 0), place);
  }

  private static String place(int offset, Language language) {
    return Sentences.in(language).format("visible.place", Sentences.count(offset + 1L, language));
  }

  /** The glyphs from {@code from} on that fit into {@code columns}, at least one. */
  private static List<Glyph> glyphs(Bytes data, int from, int to, int columns) {
    List<Glyph> glyphs = new ArrayList<>();
    int used = 0;
    for (int at = from; at < to; ) {
      Glyph glyph = Glyph.at(data, at);
      used += glyph.columns();
      if (used > columns && !glyphs.isEmpty()) {
        break;
      }
      glyphs.add(glyph);
      at = glyph.end();
    }
    return glyphs;
  }

  /** The whole glyphs before byte {@code to} that fit into {@code columns}; none if it is 0. */
  private static List<Glyph> lastGlyphs(Bytes data, int to, int columns) {
    Deque<Glyph> glyphs = new ArrayDeque<>();
    int used = 0;
    for (int at = boundary(data, to - columns * BYTES_A_COLUMN); at < to; ) {
      Glyph glyph = Glyph.at(data, at);
      at = glyph.end();
      glyphs.add(glyph);
      used += glyph.columns();
      while (used > columns && glyphs.size() > 1) {
        used -= glyphs.removeFirst().columns();
      }
    }
    return List.copyOf(glyphs);
  }

  /** The nearest byte from {@code near} on that does not continue a character. */
  private static int boundary(Bytes data, int near) {
    int at = Math.max(0, near);
    while (at > 0 && at < data.length() && (data.at(at) & 0xC0) == 0x80 && at < near + 4) {
      at++;
    }
    return at;
  }

  /** Where the character begins that byte {@code at} belongs to. */
  private static int startOfGlyph(Bytes data, int at) {
    for (int start = Math.max(0, at - 3); start < Math.min(at, data.length()); start++) {
      if (Glyph.at(data, start).end() > at) {
        return start;
      }
    }
    return at;
  }

  private static int end(List<Glyph> glyphs) {
    return glyphs.get(glyphs.size() - 1).end();
  }

  private static int columns(List<Glyph> glyphs) {
    return glyphs.stream().mapToInt(Glyph::columns).sum();
  }

  private static String text(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }
}
