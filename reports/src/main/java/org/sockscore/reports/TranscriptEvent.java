package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One timed fact.
 *
 * <p>For everything about a connection {@code peer} names it, and {@code actor} says who acted:
 * {@code send} and {@code receive} have the peer as actor (it sends, it receives what the program
 * sent); {@code close}, {@code half-close} and {@code reset} have the peer or {@link #PROGRAM}. A
 * refused connection is a {@code connect} of the peer followed by a {@code reset} of the program in
 * the same step. A datagram that comes for a peer from elsewhere than where the peer sent its own
 * is a {@code send} of the program, and its text is the place it came from.
 *
 * @param atMicros microseconds since the program was launched, on a monotonic clock
 * @param actor {@link #PROGRAM}, {@link #HARNESS}, or the name of a peer
 * @param text what happened, in technical English: an endpoint, a command line, or the bytes as
 *     text
 * @param data the bytes, for {@code send receive keyboard screen stderr}; possibly cut when stored
 * @param bytes how many bytes it was about, before any cut
 * @param peer the connection it is about
 * @param step index of the step of the script during which it happened; -1 while the program was
 *     starting
 * @param waited for {@code idle}: how the wait ended
 * @param termination for {@code exit}: how the program ended
 * @param response for a {@code note} of a peer that speaks HTTP: what came of its request
 * @param stored for a {@code note} about a file that the program should have stored, or not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TranscriptEvent(
    long atMicros,
    String actor,
    EventKind kind,
    String text,
    @JsonProperty("base64") @Nullable Bytes data,
    long bytes,
    @Nullable String peer,
    int step,
    @Nullable Wait waited,
    @Nullable Termination termination,
    @Nullable HttpResponse response,
    @Nullable StoredFile stored) {

  /** An event that tells of neither an HTTP response nor a file. */
  public TranscriptEvent(
      long atMicros,
      String actor,
      EventKind kind,
      String text,
      @Nullable Bytes data,
      long bytes,
      @Nullable String peer,
      int step,
      @Nullable Wait waited,
      @Nullable Termination termination) {
    this(atMicros, actor, kind, text, data, bytes, peer, step, waited, termination, null, null);
  }

  /** The actor that is the program under test. */
  public static final String PROGRAM = "program";

  /** The actor that is sockscore itself. */
  public static final String HARNESS = "harness";

  /** The bytes it carries; none if it carries none. */
  public Bytes dataOrEmpty() {
    return data == null ? Bytes.EMPTY : data;
  }
}
