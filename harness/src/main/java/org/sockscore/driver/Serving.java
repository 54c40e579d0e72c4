package org.sockscore.driver;

import java.util.Optional;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.OfferedResponse;
import org.sockscore.assignment.Script;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;

/**
 * Answers HTTP requests. A body is made as it is sent, and the record has its beginning, and how
 * much followed.
 */
final class Serving {
  private final Player player;
  private final Session session;
  private final Recorder recorder;
  private final Patience patience;

  Serving(Player player, Session session, Recorder recorder, Patience patience) {
    this.player = player;
    this.session = session;
    this.recorder = recorder;
    this.patience = patience;
  }

  /** Sends {@code response}, each of its segments only once the program has dealt with the last. */
  void send(Peer peer, OfferedResponse response, Script script) {
    long at = 0;
    for (long end : response.segmentEnds(script)) {
      if (at > 0) {
        player.settle();
      }
      boolean mayGoOn = at == 0 || (peer.mayBeHeard() && !session.hasEnded());
      if (!mayGoOn || !send(peer, response, script, at, end)) {
        return;
      }
      at = end;
    }
  }

  /** Sends the bytes from {@code from} to {@code to}; false if they are not all taken. */
  private boolean send(Peer peer, OfferedResponse response, Script script, long from, long to) {
    int head = response.head(script).length();
    long unrecorded = 0;
    Bytes sample = Bytes.EMPTY;
    boolean goesOn = true;
    long at = from;
    while (goesOn && at < to) {
      Bytes piece = response.slice(script, at, Math.min(to, nextBlock(at, head)));
      int written = write(peer, piece);
      if (at == from) {
        recorder.bytes(peer.name, EventKind.SEND, piece.head(written));
        player.hasSent(at == 0 ? Optional.of(Bytes.utf8(response.statusLine())) : Optional.empty());
      } else {
        sample = unrecorded == 0 ? piece.head(written) : sample;
        unrecorded += written;
      }
      goesOn = written == piece.length();
      at += written;
    }
    if (unrecorded > 0) {
      recorder.bytes(peer.name, EventKind.SEND, sample, unrecorded);
      player.hasSent(Optional.empty());
    }
    return goesOn;
  }

  /** Where the next block of the file begins: made whole, each is made once. */
  private static long nextBlock(long at, int head) {
    long inBody = Math.max(0, at - head);
    return head + (inBody / GivenFile.BLOCK_BYTES + 1) * GivenFile.BLOCK_BYTES;
  }

  private int write(Peer peer, Bytes piece) {
    Writing writing = new Writing(peer, piece);
    writing.goOn();
    session.await(patience::forWhatMustCome, writing::isOver, writing::goOn);
    return writing.written();
  }
}
