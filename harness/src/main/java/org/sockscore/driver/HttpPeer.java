package org.sockscore.driver;

import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;

/**
 * What a peer that speaks HTTP receives. Of long answers the record has the beginning, and how much
 * followed. Confined to one thread.
 */
final class HttpPeer {
  /** What is recorded as it comes: all that a person would look at. */
  private static final int RECORDED_BYTES = 64 << 10;

  /** More than any file there is; whoever sends without end is left to block. */
  private static final long MOST_BYTES = 128L << 20;

  private final HttpExchange exchange;
  private long received;
  private long unrecorded;
  private Bytes sample = Bytes.EMPTY;

  HttpPeer(HttpExchange exchange) {
    this.exchange = exchange;
  }

  HttpExchange exchange() {
    return exchange;
  }

  boolean isFull() {
    return received > MOST_BYTES;
  }

  void take(Peer peer, Bytes bytes) {
    if (received < RECORDED_BYTES) {
      peer.recorder.bytes(peer.name, EventKind.RECEIVE, bytes.head(RECORDED_BYTES), bytes.length());
    } else {
      sample = unrecorded == 0 ? bytes.head(RECORDED_BYTES) : sample;
      unrecorded += bytes.length();
    }
    received += bytes.length();
    exchange.take(bytes);
  }

  void end(Peer peer, boolean byReset) {
    recordRest(peer);
    exchange.end(byReset);
  }

  /** Records what came since it last recorded anything. */
  void recordRest(Peer peer) {
    if (unrecorded > 0) {
      peer.recorder.bytes(peer.name, EventKind.RECEIVE, sample, unrecorded);
      unrecorded = 0;
    }
  }
}
