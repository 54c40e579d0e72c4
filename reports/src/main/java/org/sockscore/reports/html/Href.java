package org.sockscore.reports.html;

import java.nio.charset.StandardCharsets;

/** Addresses of pages by their relative paths. */
final class Href {
  private static final String UNRESERVED = "-_.~/";

  private Href() {}

  /**
   * The address of the file at {@code path}, relative to the page, with {@code /}. Whatever the
   * path, it stays a relative one: nothing in it is taken for a scheme, a query or a fragment.
   */
  static String relative(String path) {
    StringBuilder href = new StringBuilder("./");
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (one & 0xFF);
      if (one > 0 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0)) {
        href.append(letter);
      } else {
        href.append(String.format("%%%02X", one));
      }
    }
    return href.toString();
  }
}
