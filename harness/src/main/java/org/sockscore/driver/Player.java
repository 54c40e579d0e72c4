package org.sockscore.driver;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Wait;
import org.sockscore.sandbox.Box;

/** Plays steps. Each method says whether the script can go on. */
final class Player implements Step.Visitor<Boolean> {
  private final Session session;
  private final Recorder recorder;
  private final Patience patience;
  private final Arrivals arrivals;
  private final Endpoint wanted;
  private final Box box;
  private final Script script;
  private final Seat seat;

  Player(
      Session session,
      Recorder recorder,
      Patience patience,
      Arrivals arrivals,
      Endpoint wanted,
      Box box,
      Script script) {
    this.session = session;
    this.recorder = recorder;
    this.patience = patience;
    this.arrivals = arrivals;
    this.wanted = wanted;
    this.box = box;
    this.script = script;
    this.seat = new Seat(this, session, recorder, patience);
  }

  Peer peer(String name) {
    Peer peer = session.peers().get(name);
    if (peer == null) {
      throw new IllegalStateException("the script uses " + name + " before it connects");
    }
    return peer;
  }

  /**
   * Afterwards nothing is on its way to any peer, such as a greeting that must not race with what
   * the peer sends first. A program that was proved to be silent stays so: with hundreds of threads
   * each look has its price.
   */
  void settle() {
    settle(EnumSet.of(Wait.Ended.PROVED), settling());
  }

  /** The same in a step that many peers may take one after the other: one wait is for them all. */
  private void settleTogether(Patience.Limits limits) {
    settle(EnumSet.of(Wait.Ended.PROVED, Wait.Ended.IDLE_UNTIL, Wait.Ended.WINDOW), limits);
  }

  private void settle(Set<Wait.Ended> enough, Patience.Limits limits) {
    session.pump();
    if (recorder.silence().filter(enough::contains).isEmpty()) {
      session.await(limits, () -> false);
    }
    session.peers().values().forEach(Peer::beginsToSend);
  }

  /**
   * A client that was given a datagram may look for another for some tenths of a second, and go on
   * to its next question: that is no nap.
   */
  private Patience.Limits settling() {
    boolean asks = script.isForClient() && wanted.transport() == Transport.UDP;
    return asks ? patience.toSettle().withNap(Duration.ZERO) : patience.toSettle();
  }

  @Override
  public Boolean expectListen(Step.ExpectListen step) {
    return arrivals.target().getPort() == wanted.port();
  }

  /** Where it was met is in the transcript; a wrong place is no reason not to go on. */
  @Override
  public Boolean expectConnect(Step.ExpectConnect step) {
    return arrivals.awaitClient(() -> !session.peers().isEmpty());
  }

  @Override
  public Boolean accept(Step.Accept step) {
    return arrivals.awaitClient(() -> session.peers().containsKey(step.peer()));
  }

  @Override
  public Boolean refuse(Step.Refuse step) {
    arrivals.refuse();
    return true;
  }

  @Override
  public Boolean connect(Step.Connect step) {
    return arrivals.connect(step.peer());
  }

  @Override
  public Boolean send(Step.Send step) {
    sendSegments(peer(step.peer()), step.segments(), Optional.of(step.all()), step.fin());
    return true; // what is expected next tells what became of it
  }

  /**
   * One after the other, and each is received on its own.
   *
   * @param message what they are together, if it is one to be told of
   * @param fin whether a FIN goes out right behind the last
   */
  void sendSegments(Peer peer, List<Bytes> segments, Optional<Bytes> message, boolean fin) {
    if (peer.beginsToSend()) {
      settle();
    }
    Iterator<Bytes> rest = segments.iterator();
    Optional<Bytes> begun = message;
    boolean goesOn = true;
    while (goesOn && rest.hasNext()) {
      Bytes segment = rest.next();
      goesOn = sendWhole(peer, segment, begun, fin && !rest.hasNext());
      begun = Optional.empty();
      if (goesOn && rest.hasNext()) {
        settle();
        goesOn = peer.mayBeHeard() && !session.hasEnded();
      }
    }
  }

  /**
   * False if the program does not read it all, or has broken the connection.
   *
   * @param begun the message that begins with this segment, if one does
   */
  private boolean sendWhole(Peer peer, Bytes segment, Optional<Bytes> begun, boolean fin) {
    if (fin) {
      peer.keepBack(session.observer());
    }
    Writing writing = new Writing(peer, segment, fin);
    session.await(patience::forWhatMustCome, writing::isOver, writing::goOn);
    if (writing.written() > 0 || segment.isEmpty()) {
      recorder.bytes(peer.name, EventKind.SEND, segment.head(writing.written()));
      hasSent(begun);
    }
    return writing.written() == segment.length();
  }

  /**
   * Something was sent, and recorded.
   *
   * @param begun the message that begins with it, if one does
   */
  void hasSent(Optional<Bytes> begun) {
    seat.afterSending(begun);
  }

  @Override
  public Boolean expect(Step.Expect step) {
    Peer peer = peer(step.peer());
    Expectation expectation = step.expectation();
    peer.acceptFromAnywhere(step.fromAnywhere());
    session.await(patience.forWhatMustCome(), () -> peer.hasCome(expectation) || peer.hasEnded());
    settle();
    return peer.take(expectation);
  }

  @Override
  public Boolean expectRelayed(Step.ExpectRelayed step) {
    Peer peer = peer(step.peer());
    session.await(patience.forWhatMustCome(), () -> peer.hasCome(step.lines()) || peer.hasEnded());
    settleTogether(settling());
    boolean met = peer.take(step.lines());
    if (!met && arrivals.isHeld(peer).orElse(false)) {
      recorder.programOn(peer.name, EventKind.ACCEPT, "");
    }
    return met;
  }

  @Override
  public Boolean get(Step.Get step) {
    return download().ask(step);
  }

  @Override
  public Boolean expectResponse(Step.ExpectResponse step) {
    return download().isRight(step);
  }

  private Download download() {
    return new Download(this, session, recorder, patience, arrivals.target(), script.allFiles());
  }

  @Override
  public Boolean expectRequest(Step.ExpectRequest step) {
    return expect(new Step.Expect(step.peer(), step.expectation()));
  }

  /** True: what is expected next tells what became of it. */
  @Override
  public Boolean respond(Step.Respond step) {
    Peer peer = peer(step.peer());
    if (peer.beginsToSend()) {
      settle();
    }
    new Serving(this, session, recorder, patience).send(peer, step.response(), script);
    return true;
  }

  @Override
  public Boolean expectFile(Step.ExpectFile step) {
    return new Inspection(box, recorder, script).find(step.name(), step.file());
  }

  @Override
  public Boolean expectNoFile(Step.ExpectNoFile step) {
    return !new Inspection(box, recorder, script).find(step.name(), "");
  }

  @Override
  public Boolean discard(Step.Discard step) {
    settleTogether(patience.toSayAll());
    peer(step.peer()).discard();
    return true;
  }

  @Override
  public Boolean stopReading(Step.StopReading step) {
    settle();
    peer(step.peer()).stopReading();
    recorder.peer(step.peer(), EventKind.NOTE, "stops reading");
    return true;
  }

  @Override
  public Boolean expectSilence(Step.ExpectSilence step) {
    settle();
    return !peer(step.peer()).hasUnread();
  }

  @Override
  public Boolean halfClose(Step.HalfClose step) {
    peer(step.peer()).shutOutput();
    recorder.peer(step.peer(), EventKind.HALF_CLOSE, "FIN");
    seat.afterDeparture();
    return true;
  }

  /**
   * Takes in what has come before it says FIN, and gives the socket back only when the program is
   * done with it: closing with bytes unread or still to come would send a reset, and what the
   * program then does would be our fault. What a client does with what it was sent is not to be
   * taken for what it does about the close.
   */
  @Override
  public Boolean close(Step.Close step) {
    Peer peer = peer(step.peer());
    peer.readAgain();
    session.pump();
    if (wanted.transport() == Transport.UDP) {
      return leave(peer);
    }
    if (script.isForClient()) {
      settle();
    }
    recorder.peer(step.peer(), EventKind.CLOSE, "FIN");
    seat.afterDeparture();
    if (programHasLetGo(peer)) {
      peer.abort();
    } else {
      peer.shutOutput();
      Optional<Wait> wait = session.await(settling(), peer::hasEnded);
      if (wait.map(w -> w.ended() == Wait.Ended.PROVED).orElse(true)) {
        peer.close();
      }
    }
    // It may be about to end, and the next client must not come in between. One wait is enough,
    // however it ended: what spins would be waited for twice.
    settle(EnumSet.allOf(Wait.Ended.class), settling());
    return true;
  }

  /** At once: what the program still sends is to find nobody, and nothing tells it so before. */
  private boolean leave(Peer peer) {
    peer.close();
    recorder.peer(peer.name, EventKind.CLOSE, "socket closed");
    settle();
    return true;
  }

  /**
   * Without a box, a server that closed first would leave its port in TIME_WAIT, and the next one
   * could not bind it. Where it has let go of the connection altogether, a reset prevents that, and
   * nobody is there to notice. A client gets another port each time anyway.
   */
  private boolean programHasLetGo(Peer peer) {
    return !box.isIsolated() && peer.hasEnded() && !arrivals.isHeld(peer).orElse(true);
  }

  @Override
  public Boolean reset(Step.Reset step) {
    settle(); // a reset that overtook the connection would be seen by nobody
    peer(step.peer()).abort();
    recorder.peer(step.peer(), EventKind.RESET, "RST");
    seat.afterDeparture();
    settle();
    return true;
  }

  @Override
  public Boolean expectClose(Step.ExpectClose step) {
    Peer peer = peer(step.peer());
    boolean closed = session.await(patience.forWhatMustCome(), peer::hasEnded).isEmpty();
    if (closed) {
      settle(); // the close may be the first that is seen of its end
    }
    return closed;
  }

  @Override
  public Boolean expectExit(Step.ExpectExit step) {
    session.await(patience.forWhatMustCome(), () -> false);
    return session.hasEnded();
  }

  @Override
  public Boolean expectCalm(Step.ExpectCalm step) {
    Optional<Wait> wait = session.await(calmness(), () -> false);
    return wait.filter(w -> w.ended() == Wait.Ended.BUSY_LIMIT || w.ended() == Wait.Ended.STARVED)
        .isEmpty();
  }

  /** A client that nobody has met is still on its way to where it should stay calm. */
  private Patience.Limits calmness() {
    return arrivals.areStillToCome()
        ? patience.start().withIdle(Duration.ZERO)
        : patience.toStayCalm();
  }

  @Override
  public Boolean type(Step.Type step) {
    return seat.type(Bytes.utf8(step.line() + "\n"));
  }

  @Override
  public Boolean endOfInput(Step.EndOfInput step) {
    return seat.type(Step.EndOfInput.KEY);
  }

  @Override
  public Boolean expectPrompt(Step.ExpectPrompt step) {
    return seat.isAsked();
  }

  @Override
  public Boolean expectComplaint(Step.ExpectComplaint step) {
    return seat.waitForComplaint();
  }

  @Override
  public Boolean expectScreen(Step.ExpectScreen step) {
    return seat.sees(step);
  }

  @Override
  public Boolean expectTold(Step.ExpectTold step) {
    return seat.isTold(step);
  }
}
