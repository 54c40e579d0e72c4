package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sockscore.reports.Bytes;

/**
 * What the harness answers to an HTTP request.
 *
 * @param headers that it has beside, or instead of, the usual ones; in this order
 * @param file name of the file that is its body; else that is {@code text}
 * @param untilClose whether the body ends with the connection and not with its length, as in
 *     HTTP/1.0
 * @param only how much of the body is sent; all of it if nothing is said
 * @param headCuts after how many bytes of the head it is cut
 * @param bodyCuts after how many bytes of the body it is cut; with 0 the head comes on its own
 */
public record OfferedResponse(
    int status,
    Map<String, String> headers,
    Optional<String> file,
    String text,
    boolean untilClose,
    OptionalLong only,
    List<Integer> headCuts,
    List<Integer> bodyCuts) {
  private static final Map<Integer, String> REASONS =
      Map.of(
          200, "OK",
          301, "Moved Permanently",
          302, "Found",
          303, "See Other",
          307, "Temporary Redirect",
          308, "Permanent Redirect",
          403, "Forbidden",
          404, "Not Found",
          500, "Internal Server Error",
          503, "Service Unavailable");

  public OfferedResponse {
    headers = Map.copyOf(headers);
    headCuts = List.copyOf(headCuts);
    bodyCuts = List.copyOf(bodyCuts);
  }

  /** Its first line. */
  public String statusLine() {
    String version = untilClose ? "HTTP/1.0 " : "HTTP/1.1 ";
    return version + status + " " + REASONS.getOrDefault(status, "Other");
  }

  /** How long the body is that it announces. */
  public long length(Script script) {
    return file.flatMap(script::file)
        .map(GivenFile::bytes)
        .orElseGet(() -> (long) Bytes.utf8(text).length());
  }

  /** How many bytes of the body are sent. */
  public long sentLength(Script script) {
    return Math.min(only.orElse(Long.MAX_VALUE), length(script));
  }

  /** All that comes before the body. */
  public Bytes head(Script script) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Server", "sockscore");
    if (file.isPresent() || !text.isEmpty()) {
      fields.put(
          "Content-Type",
          file.isPresent() ? "application/octet-stream" : "text/plain; charset=utf-8");
    }
    if (!untilClose) {
      fields.put("Content-Length", Long.toString(length(script)));
    }
    fields.put("Connection", "close");
    headers.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              fields.keySet().removeIf(usual -> usual.equalsIgnoreCase(name));
              fields.put(name, headers.get(name));
            });
    StringBuilder lines = new StringBuilder(statusLine()).append("\r\n");
    fields.forEach((name, value) -> lines.append(name + ": " + value + "\r\n"));
    return Bytes.utf8(lines.append("\r\n").toString());
  }

  /** Its bytes from {@code from} (inclusive) to {@code to} (exclusive), or to the end of it. */
  public Bytes slice(Script script, long from, long to) {
    Bytes head = head(script);
    long end = Math.min(to, head.length() + sentLength(script));
    int inHead = (int) Math.min(from, head.length());
    Bytes first = head.slice(inHead, (int) Math.max(inHead, Math.min(end, head.length())));
    long bodyFrom = Math.max(0, from - head.length());
    long bodyTo = Math.max(bodyFrom, end - head.length());
    return first.plus(body(script, bodyFrom, bodyTo));
  }

  private Bytes body(Script script, long from, long to) {
    return file.flatMap(script::file)
        .map(it -> it.slice(from, to))
        .orElseGet(() -> Bytes.utf8(text).slice((int) from, (int) to));
  }

  /** Where its segments end, each received on its own; the last is the end of it. */
  public List<Long> segmentEnds(Script script) {
    long head = head(script).length();
    long end = head + sentLength(script);
    List<Long> ends = new ArrayList<>();
    headCuts.forEach(cut -> ends.add((long) cut));
    bodyCuts.forEach(cut -> ends.add(head + cut));
    ends.removeIf(cut -> cut >= end);
    ends.add(end);
    return ends;
  }
}
