package org.sockscore.driver;

import org.sockscore.reports.Bytes;

/** Bytes on their way into a socket that takes them as fast as the program reads. */
final class Writing {
  private static final int AT_ONCE = 256 << 10;

  private final Peer peer;
  private final Bytes bytes;
  private final boolean fin;
  private int written;
  private boolean begun;
  private boolean broken;

  Writing(Peer peer, Bytes bytes) {
    this(peer, bytes, false);
  }

  /**
   * The same.
   *
   * @param fin whether a FIN goes out right behind them: on a busy machine whatever is done in
   *     between can take longer than a program takes to answer
   */
  Writing(Peer peer, Bytes bytes, boolean fin) {
    this.peer = peer;
    this.bytes = bytes;
    this.fin = fin;
  }

  /**
   * Writes what goes now, but no more than is to be read by others before it goes on. True if
   * anything went.
   */
  boolean goOn() {
    int before = written;
    if (!isOver()) {
      int n = peer.write(bytes.slice(written, Math.min(written + AT_ONCE, bytes.length())));
      begun = true; // an empty datagram is one too
      broken = n < 0;
      written += Math.max(n, 0);
    }
    if (fin && isOver()) {
      peer.shutOutput();
    }
    return written > before;
  }

  /** Whether there is nothing more to do: all is written, or the connection is broken. */
  boolean isOver() {
    return broken || (begun && written == bytes.length());
  }

  int written() {
    return written;
  }
}
