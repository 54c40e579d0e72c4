package org.sockscore.assignment;

import java.util.regex.Pattern;

/** A word as it is typed in a terminal. */
public final class TypedWord {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

  private TypedWord() {}

  /** {@code word}, in quotes if it needs them; but the shell must see a tilde for a home folder. */
  public static String of(String word) {
    if (word.startsWith(Script.HOME)) {
      return Script.HOME + of(word.substring(Script.HOME.length()));
    }
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
