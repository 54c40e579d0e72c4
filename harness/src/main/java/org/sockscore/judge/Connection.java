package org.sockscore.judge;

import java.io.ByteArrayOutputStream;
import org.sockscore.reports.Bytes;

/** One connection of a peer as far as the replay has come. Indices count events of the run. */
final class Connection {
  static final int NEVER = -1;

  final String peer;

  /** 1 for the first connection of the run, 2 for the next. */
  final int ordinal;

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
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
  boolean halfClosed;

  Connection(String peer, int ordinal) {
    this.peer = peer;
    this.ordinal = ordinal;
  }

  void send(Bytes data, int event) {
    pieces++;
    sent.writeBytes(data.toArray());
    lastSend = event;
  }

  void receive(Bytes data, int event) {
    received.writeBytes(data.toArray());
    lastReceive = event;
  }

  /** What came and no expectation has taken yet. */
  Bytes pending() {
    return Bytes.of(received.toByteArray(), taken, received.size() - taken);
  }

  /** An expectation was met by the next {@code length} bytes; a new exchange begins. */
  void take(int length) {
    lastAnswer = pending().head(length);
    lastRequest = request();
    taken += lastAnswer.length();
    answers++;
    sent.reset();
    pieces = 0;
  }

  /** What was sent since the last expectation was met. */
  Bytes request() {
    return Bytes.of(sent.toByteArray());
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

  boolean wasServed() {
    return received.size() > 0;
  }

  boolean isOpen() {
    return refused == NEVER
        && closedByProgram == NEVER
        && resetByProgram == NEVER
        && closedByPeer == NEVER;
  }
}
