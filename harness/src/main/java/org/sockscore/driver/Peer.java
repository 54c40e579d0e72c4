package org.sockscore.driver;

import org.sockscore.reports.Bytes;

/** One connection or datagram socket of the harness. Never blocks. Confined to one thread. */
abstract class Peer {
  /** What one read may bring in before others get their turn. */
  static final int CHUNK = 64 * 1024;

  String name;
  final Recorder recorder;

  /** What has been received and not yet been asked for by a step. */
  private Bytes unread = Bytes.EMPTY;

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

  /** Says FIN. */
  abstract void shutOutput();

  /** Breaks off with a reset, if still open. Safe to call twice. */
  abstract void abort();

  /** Gives the socket back; with a FIN where none was sent. Safe to call twice. */
  abstract void close();

  Bytes unread() {
    return unread;
  }

  void received(Bytes bytes) {
    unread = unread.plus(bytes);
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
