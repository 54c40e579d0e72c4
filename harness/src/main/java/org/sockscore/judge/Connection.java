package org.sockscore.judge;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.HttpResponse;

/** One connection of a peer as far as the replay has come. Indices count events of the run. */
final class Connection {
  static final int NEVER = -1;

  final String peer;

  /** 1 for the first connection of the run, 2 for the next. */
  final int ordinal;

  private final boolean datagrams;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final List<Datagram> unread = new ArrayList<>();
  private boolean fromAnywhere;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private Bytes statusLine = Bytes.EMPTY;
  private int taken;
  private int pieces;
  private int answers;
  private Bytes lastAnswer = Bytes.EMPTY;
  private Bytes lastRequest = Bytes.EMPTY;
  int refused = NEVER;
  int closedByProgram = NEVER;
  int resetByProgram = NEVER;
  int closedByPeer = NEVER;
  int lastReceive = NEVER;
  int lastSend = NEVER;

  /** A datagram that came for it from elsewhere than where it had sent its own. */
  int stray = NEVER;

  /** A stray has come from elsewhere than it should. */
  private record Datagram(Bytes bytes, int event, boolean stray) {}

  boolean halfClosed;

  /** Whether what it sends are HTTP requests. */
  boolean speaksHttp;

  /** Whether it was opened because a response sent its client there. */
  boolean redirected;

  /** What came of its last HTTP request, as far as its client could tell. */
  @Nullable HttpResponse response;

  /** The event that tells of it. */
  int responseEvent = NEVER;

  /** Whether the program was seen to have accepted it; false also where that cannot be seen. */
  boolean accepted;

  boolean stoppedReading;

  /** Whether what it sent was seen to lie unread with the program. */
  boolean leftUnread;

  /**
   * A connection on which nothing has happened.
   *
   * @param datagrams whether what it receives is not a stream: each event is a message
   */
  Connection(String peer, int ordinal, boolean datagrams) {
    this.peer = peer;
    this.ordinal = ordinal;
    this.datagrams = datagrams;
  }

  void send(Bytes data, int event) {
    pieces++;
    sent.writeBytes(data.toArray());
    lastSend = event;
  }

  void receive(Bytes data, int event) {
    received.writeBytes(data.toArray());
    unread.add(new Datagram(data, event, false));
    lastReceive = event;
  }

  void receiveStray(Bytes data, int event) {
    unread.add(new Datagram(data, event, true));
    stray = event;
  }

  /** The first that came from elsewhere and that nobody has asked for; {@code NEVER} for none. */
  int firstStray() {
    return unread.stream()
        .filter(Datagram::stray)
        .mapToInt(Datagram::event)
        .findFirst()
        .orElse(NEVER);
  }

  /** Whether it does not matter where they came from. */
  void acceptFromAnywhere(boolean anywhere) {
    fromAnywhere = anywhere;
    if (anywhere) {
      lastReceive = Math.max(lastReceive, stray);
    }
  }

  /** What came and no expectation has taken yet; of datagrams the first. */
  Bytes pending() {
    return datagrams
        ? datagrams().stream().findFirst().orElse(Bytes.EMPTY)
        : Bytes.of(received.toByteArray(), taken, received.size() - taken);
  }

  /** The datagrams that no expectation has taken yet. */
  List<Bytes> datagrams() {
    return unread.stream().filter(this::counts).map(Datagram::bytes).toList();
  }

  private boolean counts(Datagram datagram) {
    return fromAnywhere || !datagram.stray();
  }

  boolean hasPending() {
    return datagrams ? unread.stream().anyMatch(this::counts) : taken < received.size();
  }

  /** Whatever came is as good as nothing; a new exchange begins. */
  void takeAll() {
    unread.clear();
    take(received.size() - taken);
  }

  /** An expectation was met by the next {@code length} bytes; a new exchange begins. */
  void take(int length) {
    lastAnswer = pending().head(length);
    lastRequest = request();
    taken += lastAnswer.length();
    answers++;
    unread.stream().filter(this::counts).findFirst().ifPresent(unread::remove);
    sent.reset();
    pieces = 0;
  }

  /** What came is of no interest; a new exchange begins. */
  void drop() {
    unread.clear();
    taken = received.size();
    sent.reset();
    pieces = 0;
  }

  /** From now on what is sent is an HTTP response, if {@code line} is the first line of one. */
  void answersWith(Optional<Bytes> line) {
    statusLine = line.orElse(Bytes.EMPTY);
  }

  /** Whether the last thing that was sent is an HTTP response. */
  boolean isAnsweredOverHttp() {
    return !statusLine.isEmpty();
  }

  /**
   * What was sent since the last expectation was met; of an HTTP request what is asked for, and of
   * a response its first line, or what was sent of that.
   */
  Bytes request() {
    Bytes all = Bytes.of(sent.toByteArray());
    if (!statusLine.isEmpty()) {
      return statusLine.startsWith(all) ? all : statusLine;
    }
    return speaksHttp ? Bytes.utf8(all.toUtf8().replaceFirst("(?s) HTTP/.*", "")) : all;
  }

  /** How many expectations were met. */
  int answers() {
    return answers;
  }

  /** In how many pieces the request was sent. */
  int pieces() {
    return pieces;
  }

  /** What was sent before the last expectation was met. */
  Bytes lastRequest() {
    return lastRequest;
  }

  /** What met the last expectation. */
  Bytes lastAnswer() {
    return lastAnswer;
  }

  /** Whether {@code text} was in what has come so far. */
  boolean hasReceived(Bytes text) {
    return Bytes.of(received.toByteArray()).contains(text);
  }

  boolean wasServed() {
    return lastReceive != NEVER;
  }

  boolean isOpen() {
    return refused == NEVER
        && closedByProgram == NEVER
        && resetByProgram == NEVER
        && closedByPeer == NEVER;
  }
}
