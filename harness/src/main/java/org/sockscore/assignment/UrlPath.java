package org.sockscore.assignment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.sockscore.reports.Bytes;

/** Paths of URLs (RFC 3986), between the form for people and the form for requests. */
final class UrlPath {
  private static final String UNRESERVED = "-._~/";

  private UrlPath() {}

  /** {@code path} in UTF-8, with all that may not stand in a request escaped. */
  static String escape(String path) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > 0 && (Character.isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0);
      escaped.append(plain ? Character.toString(b) : "%%%02X".formatted(b));
    }
    return escaped.toString();
  }

  /** {@code target} with its escapes resolved; what only looks like one stays as it is. */
  static Bytes unescape(String target) {
    byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      plain.write(value < 0 ? bytes[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return Bytes.of(plain.toByteArray());
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : 16 * first + second;
  }
}
