package org.sockscore.assignment;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.sockscore.assignment.Expectation.Match;
import org.sockscore.reports.Bytes;

/**
 * Compares text whatever form of Unicode it is written in. Some systems write é as e with an accent
 * after it: the same text, in other bytes.
 */
final class DecomposedText {
  private final String wanted;

  private DecomposedText(String wanted) {
    this.wanted = wanted;
  }

  /** A comparison with {@code text}; nothing if only one way of writing it comes into question. */
  static Optional<DecomposedText> of(Bytes text) {
    String decomposed = decomposed(text.toUtf8());
    return decomposed.chars().allMatch(c -> c < 0x80)
        ? Optional.empty()
        : Optional.of(new DecomposedText(decomposed));
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  /** How {@code received} stands to the text; an offset where it is wrong is not worked out. */
  Match match(Bytes received) {
    String text = beginning(received);
    int matched = 0;
    int bytes = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      String character = Character.toString(text.codePointAt(at));
      String pieces = decomposed(character);
      if (matched == wanted.length() && !isMark(pieces)) {
        return new Match.Met(bytes);
      }
      if (!wanted.startsWith(pieces, matched)) {
        return new Match.Wrong(0);
      }
      matched += pieces.length();
      bytes += character.getBytes(StandardCharsets.UTF_8).length;
    }
    return matched == wanted.length() ? new Match.Met(bytes) : new Match.Partial(bytes);
  }

  /** Whether it changes the character before it. */
  private static boolean isMark(String character) {
    return Character.getType(character.codePointAt(0)) == Character.NON_SPACING_MARK;
  }

  /** The whole characters of {@code received} as far as they may matter. */
  private String beginning(Bytes received) {
    CharBuffer text = CharBuffer.allocate(wanted.length() + 1);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    boolean malformed = decoder.decode(received.asBuffer(), text, false).isError();
    String whole = text.flip().toString();
    return malformed ? whole + '\ufffd' : whole;
  }
}
