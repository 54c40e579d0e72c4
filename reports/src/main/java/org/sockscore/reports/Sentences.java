package org.sockscore.reports;

import java.text.NumberFormat;
import java.util.Locale;

/** The sentences beside this class, read once a language. */
final class Sentences {
  private static final Messages FRENCH = Messages.beside(Sentences.class, Language.FR);
  private static final Messages ENGLISH = Messages.beside(Sentences.class, Language.EN);

  private Sentences() {}

  static Messages in(Language language) {
    return language == Language.FR ? FRENCH : ENGLISH;
  }

  /** {@code number} with its thousands set apart as {@code language} does. */
  static String count(long number, Language language) {
    return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language.tag())).format(number);
  }
}
