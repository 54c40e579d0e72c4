package org.sockscore.assignment;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.sockscore.reports.Bytes;

/**
 * What a program has shown; accents in either Unicode form are the same, and what moves the cursor
 * or colours the text is nothing.
 */
public final class ShownWords {
  /** More than any answer needs: what prints for ever is not read for ever. */
  private static final int MOST_BYTES = 1 << 16;

  /** The control sequences of ECMA-48: CSI, OSC to its end, and those of a letter or two. */
  private static final Pattern CONTROLS =
      Pattern.compile(
          "\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|[ -/]*[0-Z\\\\^-~])");

  /** What a letter, a digit or an accent touches is part of a longer word. */
  private static final String IN_WORD = "[\\p{L}\\p{N}\\p{M}_]";

  private final String shown;

  private ShownWords(Bytes part) {
    this.shown = CONTROLS.matcher(composed(part.toUtf8())).replaceAll("");
  }

  static ShownWords on(Bytes screen) {
    return new ShownWords(screen);
  }

  /** Those of {@code screen} but for its first {@code bytes}. */
  public static ShownWords after(int bytes, Bytes screen) {
    int from = Math.min(bytes, screen.length());
    return new ShownWords(screen.slice(from, screen.length()).head(MOST_BYTES));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  public String text() {
    return shown;
  }

  /** Whether {@code text} is somewhere in them. */
  boolean contain(String text) {
    return shown.contains(composed(text));
  }

  /** Whether {@code word} is one of them. */
  public boolean have(String word) {
    return asWord(word).matcher(shown).find();
  }

  /** Finds {@code word} as a word of its own. */
  static Pattern asWord(String word) {
    return Pattern.compile(
        "(?<!" + IN_WORD + ")" + Pattern.quote(composed(word)) + "(?!" + IN_WORD + ")");
  }

  /** Whether {@code word} is one of them and no other of {@code among} is. */
  boolean areJust(String word, List<String> among) {
    return have(word) && among.stream().noneMatch(other -> !other.equals(word) && have(other));
  }
}
