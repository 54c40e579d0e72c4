package org.sockscore.driver;

import java.util.Optional;
import org.sockscore.reports.Bytes;

/** One connection or datagram socket of the harness. Never blocks. Confined to one thread. */
abstract class Peer {
  /** What one read may bring in before others get their turn. */
  static final int CHUNK = 64 * 1024;

  String name;
  final Recorder recorder;

  /** What has been received and not yet been asked for by a step. */
  private Bytes unread = Bytes.EMPTY;

  private long received;
  private boolean hasSent;
  private boolean ended;

  Peer(String name, Recorder recorder) {
    this.name = name;
    this.recorder = recorder;
  }

  /** Takes in what has come, and records it. True if anything has. */
  abstract boolean pump();

  /**
   * Writes as much of {@code bytes} as goes without blocking; how many that was, or -1 if the
   * connection is broken.
   */
  abstract int write(Bytes bytes);

  /** The port of its own end, where it has a connection. */
  abstract Optional<Integer> port();

  /** Says FIN. */
  abstract void shutOutput();

  /** Breaks off with a reset, if still open. Safe to call twice. */
  abstract void abort();

  /** Gives the socket back; with a FIN where none was sent. Safe to call twice. */
  abstract void close();

  Bytes unread() {
    return unread;
  }

  void receive(Bytes bytes) {
    unread = unread.plus(bytes);
    received += bytes.length();
  }

  /** True the first time it is asked. */
  boolean beginsToSend() {
    boolean first = !hasSent;
    hasSent = true;
    return first;
  }

  /** How many bytes have been received in all. */
  long received() {
    return received;
  }

  /** Takes away the first {@code length} unread bytes. */
  void consume(int length) {
    unread = unread.slice(length, unread.length());
  }

  /** Whether the program has closed or reset this connection. */
  boolean hasEnded() {
    return ended;
  }

  void markEnded() {
    ended = true;
  }
}
