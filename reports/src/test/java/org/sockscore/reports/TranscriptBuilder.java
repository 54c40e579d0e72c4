package org.sockscore.reports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transcripts for tests, event by event. Times are absolute, in microseconds. */
public final class TranscriptBuilder {
  private final List<TranscriptEvent> events = new ArrayList<>();
  private int step = -1;
  private long micros;

  /** What follows happens at {@code micros}, during {@code step}. */
  public TranscriptBuilder at(long micros, int step) {
    this.micros = micros;
    this.step = step;
    return this;
  }

  public TranscriptBuilder event(EventKind kind, String actor, String text) {
    return add(kind, actor, text, null, null, null, null);
  }

  public TranscriptBuilder peer(EventKind kind, String actor, String peer, String text) {
    return add(kind, actor, text, null, peer, null, null);
  }

  public TranscriptBuilder send(String peer, Bytes data) {
    return add(EventKind.SEND, peer, data.toUtf8(), data, peer, null, null);
  }

  public TranscriptBuilder send(String peer, String text) {
    return send(peer, Bytes.utf8(text));
  }

  public TranscriptBuilder receive(String peer, Bytes data) {
    return add(EventKind.RECEIVE, peer, data.toUtf8(), data, peer, null, null);
  }

  public TranscriptBuilder receive(String peer, String text) {
    return receive(peer, Bytes.utf8(text));
  }

  public TranscriptBuilder written(EventKind kind, Bytes data) {
    return add(kind, TranscriptEvent.PROGRAM, data.toUtf8(), data, null, null, null);
  }

  public TranscriptBuilder stderr(String text) {
    return written(EventKind.STDERR, Bytes.utf8(text));
  }

  public TranscriptBuilder idle(Wait.Ended ended, Activity activity, String reason) {
    Wait waited = new Wait(ended, activity, reason);
    return add(EventKind.IDLE, TranscriptEvent.PROGRAM, "silent", null, null, waited, null);
  }

  public TranscriptBuilder exit(Termination termination) {
    return add(EventKind.EXIT, TranscriptEvent.PROGRAM, "exit", null, null, null, termination);
  }

  public TranscriptBuilder note(String text) {
    return event(EventKind.NOTE, TranscriptEvent.HARNESS, text);
  }

  /** The usual beginning: launched, listening, one client connected. */
  public TranscriptBuilder ready(String peer) {
    return at(0, -1)
        .event(EventKind.LAUNCH, TranscriptEvent.PROGRAM, "python3 ./serveur.py")
        .at(21_340, -1)
        .event(EventKind.LISTEN, TranscriptEvent.PROGRAM, "tcp 0.0.0.0:6789")
        .at(21_900, 0)
        .peer(EventKind.CONNECT, peer, peer, "tcp 127.0.0.1:6789");
  }

  public List<TranscriptEvent> events() {
    return List.copyOf(events);
  }

  private TranscriptBuilder add(
      EventKind kind,
      String actor,
      String text,
      @Nullable Bytes data,
      @Nullable String peer,
      @Nullable Wait waited,
      @Nullable Termination termination) {
    long bytes = data == null ? 0 : data.length();
    events.add(
        new TranscriptEvent(
            micros, actor, kind, text, data, bytes, peer, step, waited, termination));
    return this;
  }
}
