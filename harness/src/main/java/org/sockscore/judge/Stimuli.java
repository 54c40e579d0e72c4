package org.sockscore.judge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Tellings;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.TranscriptEvent;

/** What the peers and the user have done to the program so far. Confined to one thread. */
final class Stimuli {
  private final Tellings tellings = new Tellings();
  private @Nullable TranscriptEvent last;
  private boolean hasPeerLeft;
  private int messageStep = Connection.NEVER;

  void take(TranscriptEvent event) {
    last = event;
  }

  void takeDeparture() {
    hasPeerLeft = true;
  }

  /**
   * All segments of a message are one. That we close after the program has, in no step for it, is
   * no message.
   *
   * @param during the step in which it happened, if it was in one
   * @param screen all that the program has shown by then
   */
  void takeMessage(TranscriptEvent event, @Nullable Step during, Bytes screen) {
    if (event.kind() == EventKind.CLOSE && !(during instanceof Step.Close)) {
      return;
    }
    boolean goesOn = event.kind() == EventKind.SEND && event.step() == messageStep;
    messageStep = event.step();
    if (!goesOn) {
      tellings.afterMessage(message(event, during), screen);
    }
  }

  private static Bytes message(TranscriptEvent event, @Nullable Step during) {
    if (event.kind() != EventKind.SEND) {
      return Tellings.NO_MORE;
    }
    return during instanceof Step.Send send
        ? send.all()
        : statusLine(during).orElse(event.dataOrEmpty());
  }

  /** What a response is called in short, if {@code step} sends one. */
  static Optional<Bytes> statusLine(@Nullable Step step) {
    return step instanceof Step.Respond respond
        ? Optional.of(Bytes.utf8(respond.response().statusLine()))
        : Optional.empty();
  }

  /** The last thing a peer or the user did. */
  @Nullable TranscriptEvent last() {
    return last;
  }

  /** Whether a peer has closed, or broken off. */
  boolean hasPeerLeft() {
    return hasPeerLeft;
  }

  /** What the user typed last, if since then no peer did anything; without the Enter. */
  Optional<Bytes> justTyped() {
    return Optional.ofNullable(last)
        .filter(event -> event.kind() == EventKind.KEYBOARD && !isEndOfInput(event))
        .map(event -> event.dataOrEmpty().head(Math.max(0, event.dataOrEmpty().length() - 1)));
  }

  /** Whether the last thing anybody did was the user's, who will type nothing more. */
  boolean hasInputJustEnded() {
    return last != null && isEndOfInput(last);
  }

  private static boolean isEndOfInput(TranscriptEvent event) {
    return event.kind() == EventKind.KEYBOARD && event.dataOrEmpty().equals(Step.EndOfInput.KEY);
  }

  /** What the program has told its user of what it was sent. */
  Tellings tellings() {
    return tellings;
  }
}
