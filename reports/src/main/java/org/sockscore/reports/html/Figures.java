package org.sockscore.reports.html;

import java.text.NumberFormat;
import java.util.Locale;
import org.sockscore.reports.Language;

/** Numbers as a language writes them. Not thread-safe. */
final class Figures {
  private final NumberFormat whole;
  private final NumberFormat tenths;

  Figures(Language language) {
    Locale locale = Locale.forLanguageTag(language.tag());
    this.whole = NumberFormat.getIntegerInstance(locale);
    this.tenths = NumberFormat.getNumberInstance(locale);
    tenths.setMinimumFractionDigits(1);
    tenths.setMaximumFractionDigits(1);
  }

  String count(long number) {
    return whole.format(number);
  }

  /** Microseconds in milliseconds, to a tenth. */
  String millis(long micros) {
    return tenths.format(micros / 1000.0);
  }

  /** Milliseconds in seconds, to a tenth. */
  String seconds(long millis) {
    return tenths.format(millis / 1000.0);
  }

  String tenth(double number) {
    return tenths.format(number);
  }
}
