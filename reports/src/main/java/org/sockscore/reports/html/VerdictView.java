package org.sockscore.reports.html;

import java.util.Locale;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Verdict;

/** A verdict on a page: a colour, a sign and a word, so that no one of them is needed. */
public record VerdictView(String css, String sign, String word) {
  static VerdictView of(Verdict verdict, Messages words) {
    return new VerdictView(
        verdict.name().toLowerCase(Locale.ROOT).replace("_", ""),
        sign(verdict),
        words.format("verdict." + verdict.name()));
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "✓";
      case FAIL -> "✗";
      case NOT_RUN -> "–";
      case INCONCLUSIVE -> "?";
      case ERROR -> "!";
    };
  }
}
