package org.sockscore.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sockscore.reports.HttpResponse;

/**
 * What the answer to an HTTP request must be.
 *
 * @param file name of the file that the body must be, redirects having been followed
 * @param not name of the file that the body must not be; then an answer need not even come
 * @param statuses the statuses of which it must have one, such as {@code 404} or {@code 4xx}; any
 *     if there are none
 * @param headers the values of headers that must be there
 */
public record ResponseExpectation(
    Optional<String> file,
    Optional<String> not,
    List<String> statuses,
    Map<String, String> headers) {
  public ResponseExpectation {
    statuses = List.copyOf(statuses);
    headers = Map.copyOf(headers);
  }

  /** Whether the client goes where a redirect sends it: it does if it wants a file. */
  public boolean followsRedirects() {
    return file.isPresent();
  }

  /** Whether {@code status} is one that it may have. */
  public boolean allows(int status) {
    String digits = Integer.toString(status);
    return statuses.isEmpty()
        || statuses.stream()
            .anyMatch(it -> it.equals(digits) || it.equals(digits.substring(0, 1) + "xx"));
  }

  /** Whether {@code response} brought {@code wanted}, all of it and nothing more. */
  public static boolean isWhole(HttpResponse response, GivenFile wanted) {
    return wanted.name().equals(response.file())
        && response.sameBytes() == wanted.bytes()
        && response.bodyBytes() == wanted.bytes();
  }

  /** Whether {@code response} is the one that must come to a program that has {@code files}. */
  public boolean isMetBy(HttpResponse response, List<GivenFile> files) {
    if (not.isPresent()) {
      return !isWhole(response, not.get(), files);
    }
    boolean fits = file.isEmpty() || isWhole(response, file.get(), files);
    return fits && response.complete() && allows(response.status()) && hasHeaders(response);
  }

  private static boolean isWhole(HttpResponse response, String name, List<GivenFile> files) {
    return files.stream().anyMatch(file -> file.name().equals(name) && isWhole(response, file));
  }

  private boolean hasHeaders(HttpResponse response) {
    return headers.entrySet().stream()
        .allMatch(it -> response.header(it.getKey()).filter(it.getValue()::equals).isPresent());
  }
}
