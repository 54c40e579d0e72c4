package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP client made of the answer to one request. Its body may be larger than anybody wants
 * to keep, so it was compared with the files of the run as it came.
 *
 * @param status such as 200; 0 if no head of a response came
 * @param headers in the order in which they came
 * @param bodyBytes how long the body is, as far as it came
 * @param complete whether it came to the end that it announced, or that the closing makes
 * @param fault why the client gave up, in technical English
 * @param file name of the file that the body is most like; absent if the run has no files
 * @param sameBytes how many bytes of the body, from the first, are those of that file
 * @param excerptAt where in the body {@code excerpt} begins
 * @param excerpt the body around the first byte that differs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HttpResponse(
    int status,
    List<Header> headers,
    long bodyBytes,
    boolean complete,
    @Nullable String fault,
    @Nullable String file,
    long sameBytes,
    long excerptAt,
    @JsonProperty("excerpt") Bytes excerpt) {
  public HttpResponse {
    headers = List.copyOf(headers);
  }

  /** One header field. */
  public record Header(String name, String value) {}

  /** The value of the first header called {@code name}, in whatever case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(
            header -> header.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .map(Header::value)
        .findFirst();
  }
}
