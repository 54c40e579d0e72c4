package org.sockscore.driver;

import java.util.Optional;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.RelayedLines;
import org.sockscore.observe.Observer;
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
  private boolean reads = true;

  /** How much had been received when lines were last looked for; -1 for never. */
  private long compared = -1;

  Peer(String name, Recorder recorder) {
    this.name = name;
    this.recorder = recorder;
  }

  /** Whether it takes in what comes. */
  boolean reads() {
    return reads;
  }

  /** From now on it leaves what comes in the buffers of the system. */
  void stopReading() {
    reads = false;
  }

  /** It takes in what comes again. */
  void readAgain() {
    reads = true;
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

  /** What is written from now on waits for the FIN, where {@code observer} can see to that. */
  void keepBack(Observer observer) {
    // A datagram has no FIN.
  }

  /** Says FIN. */
  abstract void shutOutput();

  /** Breaks off with a reset, if still open. Safe to call twice. */
  abstract void abort();

  /** Gives the socket back; with a FIN where none was sent. Safe to call twice. */
  abstract void close();

  /** Whether anything has come that no step has asked for yet. */
  boolean hasUnread() {
    return !unread.isEmpty();
  }

  /** Whether it does not matter from where on the program's side something comes. */
  void acceptFromAnywhere(boolean anywhere) {
    // A stream has two ends that stay the same.
  }

  /** Whether more need not be awaited: {@code expectation} is met, or can no longer be. */
  boolean hasCome(Expectation expectation) {
    return !(expectation.match(unread) instanceof Expectation.Match.Partial);
  }

  /** Takes away what meets {@code expectation}; whether it was met, and nothing is left. */
  boolean take(Expectation expectation) {
    if (expectation.match(unread) instanceof Expectation.Match.Met met) {
      unread = unread.slice(met.length(), unread.length());
      return unread.isEmpty();
    }
    return false;
  }

  /** Whether {@code lines} have come, or can no longer. */
  boolean hasCome(RelayedLines lines) {
    boolean more = received != compared; // comparing megabytes in vain takes its time
    compared = received;
    return more && !lines.follow(unread).isPending();
  }

  /** Takes {@code lines} away; whether all were there, and nothing is left. */
  boolean take(RelayedLines lines) {
    compared = -1;
    RelayedLines.Progress progress = lines.follow(unread);
    unread = unread.slice(progress.length(), unread.length());
    return progress.isComplete() && unread.isEmpty();
  }

  /** Whether it must still be told how its connection ends, if the program has ended. */
  boolean awaitsMore() {
    return false;
  }

  /** Throws away what no step has asked for. */
  void discard() {
    unread = Bytes.EMPTY;
  }

  void receive(Bytes bytes) {
    unread = unread.plus(bytes);
    count(bytes);
  }

  /** What has been received is kept elsewhere. */
  final void count(Bytes bytes) {
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

  /** Whether the program has closed or reset this connection. */
  boolean hasEnded() {
    return ended;
  }

  /** Whether the program has shut its side down in good order, and ours still stands open. */
  boolean awaitsFarewell() {
    return false;
  }

  /** Whether anybody may still read what is sent. */
  boolean mayBeHeard() {
    return !ended;
  }

  void markEnded() {
    ended = true;
  }
}
