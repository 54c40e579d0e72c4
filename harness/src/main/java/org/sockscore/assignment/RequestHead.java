package org.sockscore.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sockscore.reports.Bytes;

/**
 * The head of an HTTP request (RFC 9112), as far as it came: its first line, its headers and the
 * empty line after them.
 */
public final class RequestHead {
  private static final String NEWLINE = "\r\n";
  private static final String END = NEWLINE + NEWLINE;
  private static final Pattern BARE_NEWLINE = Pattern.compile("(?<!\r)\n");
  private static final Pattern FIRST_LINE = Pattern.compile("([A-Za-z]+) (.*)");
  private static final Pattern SOME_VERSION = Pattern.compile(" HTTP/[0-9.]+\\z");
  private static final Pattern VERSION = Pattern.compile(" HTTP/1\\.[01]");
  private static final Pattern HEADER = Pattern.compile("[!#-'*+.0-9A-Z^-z|~-]+:.*");

  private final String text;
  private final int end;

  /** What has come so far in {@code received}. */
  public RequestHead(Bytes received) {
    // One character a byte, so that places in both are the same.
    StringBuilder all = new StringBuilder();
    for (byte b : received.toArray()) {
      all.append((char) (b & 0xff));
    }
    text = all.toString();
    int at = text.indexOf(END);
    end = at < 0 ? -1 : at + END.length();
  }

  /** The ways in which a request can be wrong. */
  public enum Kind {
    NOT_HTTP,
    METHOD,
    NO_VERSION,
    VERSION,
    WHOLE_URL,
    NO_SLASH,
    NOT_ESCAPED,
    ESCAPED_TWICE,
    TARGET,
    NEWLINES,
    HEADER_LINE,
    NO_HEADER
  }

  /**
   * What is wrong with it.
   *
   * @param detail the word, line or header that is
   * @param offset where, in bytes
   */
  public record Fault(Kind kind, String detail, int offset) {}

  /** Whether the empty line that ends it has come. */
  public boolean isWhole() {
    return end >= 0;
  }

  /** How long it is, with the empty line; it must be whole. */
  public int length() {
    return end;
  }

  /**
   * What is wrong with what has come, if it is to be a request for {@code path}.
   *
   * @param headers names of those that must be in it
   */
  public Optional<Fault> fault(String path, List<String> headers) {
    Matcher bare = BARE_NEWLINE.matcher(isWhole() ? text.substring(0, end) : text);
    if (bare.find()) {
      return Optional.of(new Fault(Kind.NEWLINES, "", bare.start()));
    }
    return inFirstLine(path).or(() -> inHeaders(headers));
  }

  private Optional<Fault> inFirstLine(String path) {
    int lineEnd = text.indexOf(NEWLINE);
    if (lineEnd < 0) {
      return Optional.empty();
    }
    String line = text.substring(0, lineEnd);
    Matcher parts = FIRST_LINE.matcher(line);
    if (!parts.matches()) {
      return fault(Kind.NOT_HTTP, line, 0);
    }
    if (!parts.group(1).equals("GET")) {
      return fault(Kind.METHOD, parts.group(1), 0);
    }
    String rest = parts.group(2);
    Matcher found = SOME_VERSION.matcher(rest);
    if (!found.find()) {
      return fault(Kind.NO_VERSION, line, lineEnd);
    }
    int targetEnd = found.start();
    while (targetEnd > 0 && rest.charAt(targetEnd - 1) == ' ') {
      targetEnd--;
    }
    String version = rest.substring(targetEnd);
    return inTarget(rest.substring(0, targetEnd), path)
        .or(
            () ->
                VERSION.matcher(version).matches()
                    ? Optional.empty()
                    : fault(Kind.VERSION, version.strip(), line.length() - version.length()));
  }

  private static Optional<Fault> inTarget(String target, String path) {
    int at = "GET ".length();
    Bytes wanted = Bytes.utf8(path);
    String lower = target.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("//")) {
      return fault(Kind.WHOLE_URL, target, at);
    }
    if (!target.startsWith("/")) {
      return fault(Kind.NO_SLASH, target, at);
    }
    if (target.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return fault(Kind.NOT_ESCAPED, utf8(target), at);
    }
    Bytes asked = UrlPath.unescape(target);
    if (asked.equals(wanted)) {
      return Optional.empty();
    }
    boolean twice = UrlPath.unescape(asked.toUtf8()).equals(wanted);
    return fault(twice ? Kind.ESCAPED_TWICE : Kind.TARGET, target, at);
  }

  /** Bytes that were taken for characters, read as UTF-8. */
  private static String utf8(String latin) {
    byte[] bytes = new byte[latin.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) latin.charAt(i);
    }
    return Bytes.of(bytes).toUtf8();
  }

  /** Only once all are there can one be missing. */
  private Optional<Fault> inHeaders(List<String> wanted) {
    if (!isWhole()) {
      return Optional.empty();
    }
    int first = text.indexOf(NEWLINE) + NEWLINE.length();
    String[] lines =
        first >= end - NEWLINE.length()
            ? new String[0]
            : text.substring(first, end - END.length()).split(NEWLINE, -1);
    for (String line : lines) {
      if (!HEADER.matcher(line).matches()) {
        return fault(Kind.HEADER_LINE, utf8(line), text.indexOf(NEWLINE + line) + NEWLINE.length());
      }
    }
    return wanted.stream()
        .filter(name -> Arrays.stream(lines).noneMatch(line -> isHeader(line, name)))
        .findFirst()
        .flatMap(name -> fault(Kind.NO_HEADER, name, end - NEWLINE.length()));
  }

  private static boolean isHeader(String line, String name) {
    int colon = line.indexOf(':');
    return line.substring(0, colon).equalsIgnoreCase(name) && !line.substring(colon + 1).isBlank();
  }

  private static Optional<Fault> fault(Kind kind, String detail, int offset) {
    return Optional.of(new Fault(kind, detail, offset));
  }
}
