package org.sockscore.reports.terminal;

import org.sockscore.reports.Verdict;

/** Colours and weights, or none of them. */
record Style(boolean colour) {
  String verdict(Verdict verdict, String text) {
    return paint(
        switch (verdict) {
          case PASS -> "32";
          case FAIL -> "31";
          case INCONCLUSIVE -> "33";
          case ERROR -> "35";
          case NOT_RUN -> "90";
        },
        text);
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("90", text);
  }

  private String paint(String code, String text) {
    return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /** The sign of a verdict, one column wide, different for each. */
  static String sign(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "✓";
      case FAIL -> "✗";
      case NOT_RUN -> "–";
      case INCONCLUSIVE -> "?";
      case ERROR -> "!";
    };
  }
}
