package org.sockscore.driver;

import java.util.Optional;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Tellings;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;

/** Whoever sits before the program: types, and looks at the screen. Confined to one thread. */
final class Seat {
  private final Player player;
  private final Session session;
  private final Recorder recorder;
  private final Patience patience;
  private final Tellings tellings = new Tellings();

  /** How much was on the screen when something was last sent, in bytes. */
  private int screenBeforeRequest;

  Seat(Player player, Session session, Recorder recorder, Patience patience) {
    this.player = player;
    this.session = session;
    this.recorder = recorder;
    this.patience = patience;
  }

  /**
   * A peer has sent something.
   *
   * @param begun the message that begins with it, if one does
   */
  void afterSending(Optional<Bytes> begun) {
    screenBeforeRequest = session.screen().length();
    begun.ifPresent(message -> tellings.afterMessage(message, session.screen()));
  }

  /** A peer will send no more. */
  void afterDeparture() {
    tellings.afterMessage(Tellings.NO_MORE, session.screen());
  }

  /** Fed only once it waits: what comes too early may be read together with what came before. */
  boolean type(Bytes keys) {
    session.await(patience.toBeTypedTo(), () -> false);
    if (!session.hasEnded()) {
      session.type(keys);
    }
    return true; // what is expected next tells what became of it
  }

  boolean isAsked() {
    session.await(patience.forWhatMustCome(), () -> false);
    return !session.hasEnded();
  }

  boolean waitForComplaint() {
    session.await(patience.toSettle(), () -> false);
    return true;
  }

  boolean sees(Step.ExpectScreen step) {
    Bytes text = Bytes.utf8(step.text());
    session.await(
        patience.forWhatMustCome(),
        () -> step.asWord() ? isShown(step) : session.screen().contains(text));
    if (step.asWord()) {
      player.settle(); // it may go on to show the contrary
    }
    if (!isShown(step)) {
      session.peers().values().forEach(this::noteUnread);
    }
    return isShown(step);
  }

  /** It is one thing not to show what was received, and another not to receive it. */
  private void noteUnread(Peer peer) {
    if (peer.port().flatMap(port -> session.observer().leavesUnread(port)).orElse(false)) {
      recorder.programOn(peer.name, EventKind.NOTE, "leaves what was sent unread");
    }
  }

  private boolean isShown(Step.ExpectScreen step) {
    return step.isShownBy(session.screen(), screenBeforeRequest);
  }

  boolean isTold(Step.ExpectTold step) {
    session.await(patience.forWhatMustCome(), () -> knows(step));
    player.settle(); // it may go on to say the contrary
    boolean told = knows(step);
    tellings.keep(step, session.screen());
    return told;
  }

  private boolean knows(Step.ExpectTold step) {
    return tellings.misled(step, session.screen()).isEmpty();
  }
}
