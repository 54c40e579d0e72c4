package org.sockscore.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.HttpResponse;
import org.sockscore.reports.StoredFile;
import org.sockscore.reports.Termination;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;

/** Collects the events of one run. Confined to one thread. */
final class Recorder {
  /** Two hundred clients who hear two hundred lines each make 40 000. */
  private static final int MOST_EVENTS = 200_000;

  private final Ticker ticker;
  private final long launchedAtNanos;
  private final List<TranscriptEvent> events = new ArrayList<>();
  private int step = -1;

  Recorder(Ticker ticker) {
    this.ticker = ticker;
    this.launchedAtNanos = ticker.nanos();
  }

  /** Whether no more can be kept: the program makes many small events, for ever perhaps. */
  boolean isFull() {
    return events.size() >= MOST_EVENTS;
  }

  /** From now on events belong to step {@code index}. */
  void enterStep(int index) {
    step = index;
  }

  /** The step that events belong to now; -1 before the first. */
  int step() {
    return step;
  }

  List<TranscriptEvent> events() {
    return events;
  }

  /** How the program was seen to be silent, if nothing has happened since. */
  Optional<Wait.Ended> silence() {
    Wait last = events.isEmpty() ? null : events.get(events.size() - 1).waited();
    return Optional.ofNullable(last).map(Wait::ended);
  }

  void program(EventKind kind, String text) {
    add(TranscriptEvent.PROGRAM, kind, text, null, null, null, null);
  }

  void output(EventKind kind, Bytes written) {
    add(TranscriptEvent.PROGRAM, kind, written.toUtf8(), written, null, null, null);
  }

  void keyboard(Bytes typed) {
    add(TranscriptEvent.HARNESS, EventKind.KEYBOARD, typed.toUtf8(), typed, null, null, null);
  }

  void peer(String peer, EventKind kind, String text) {
    add(peer, kind, text, null, peer, null, null);
  }

  void bytes(String peer, EventKind kind, Bytes bytes) {
    bytes(peer, kind, bytes, bytes.length());
  }

  /** The first {@code bytes} of {@code count}. */
  void bytes(String peer, EventKind kind, Bytes bytes, long count) {
    events.add(
        new TranscriptEvent(
            micros(), peer, kind, bytes.toUtf8(), bytes, count, peer, step, null, null));
  }

  /** What came of a request of {@code peer}. */
  void response(String peer, HttpResponse response) {
    events.add(
        new TranscriptEvent(
            micros(),
            peer,
            EventKind.NOTE,
            "HTTP " + response.status() + ", " + response.bodyBytes() + " bytes",
            null,
            0,
            peer,
            step,
            null,
            null,
            response,
            null));
  }

  /** What was found where the program should have stored a file, or not. */
  void stored(StoredFile stored) {
    String text = stored.name() + ": " + (stored.present() ? stored.bytes() + " bytes" : "none");
    events.add(
        new TranscriptEvent(
            micros(),
            TranscriptEvent.HARNESS,
            EventKind.NOTE,
            text,
            null,
            0,
            null,
            step,
            null,
            null,
            null,
            stored));
  }

  /** A datagram for {@code peer} that comes from {@code place}, which it had sent nothing. */
  void stray(String peer, String place, Bytes bytes) {
    add(TranscriptEvent.PROGRAM, EventKind.SEND, place, bytes, peer, null, null);
  }

  void programOn(String peer, EventKind kind, String text) {
    add(TranscriptEvent.PROGRAM, kind, text, null, peer, null, null);
  }

  void idle(Wait wait) {
    add(TranscriptEvent.PROGRAM, EventKind.IDLE, wait.reason(), null, null, wait, null);
  }

  void exit(Termination termination) {
    add(
        TranscriptEvent.PROGRAM,
        EventKind.EXIT,
        termination.toString(),
        null,
        null,
        null,
        termination);
  }

  void note(String text) {
    add(TranscriptEvent.HARNESS, EventKind.NOTE, text, null, null, null, null);
  }

  private void add(
      String actor,
      EventKind kind,
      String text,
      @Nullable Bytes data,
      @Nullable String peer,
      @Nullable Wait waited,
      @Nullable Termination termination) {
    long bytes = data == null ? 0 : data.length();
    events.add(
        new TranscriptEvent(
            micros(), actor, kind, text, data, bytes, peer, step, waited, termination));
  }

  private long micros() {
    return (ticker.nanos() - launchedAtNanos) / 1_000;
  }
}
