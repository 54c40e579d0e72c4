package org.sockscore.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.sockscore.assignment.Transport;
import org.sockscore.observe.Attempt;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Wait;

/**
 * How peers and the program come together: peers connect to a server under test, and wait for a
 * client under test. Confined to one thread.
 */
final class Arrivals {
  private final Session session;
  private final Recorder recorder;
  private final Patience patience;
  private final StartUp startUp;
  private final Reception reception;
  private final Contender contender;
  private final Set<String> deaf;

  /** Whether the program was seen to have accepted everybody who has connected. */
  private boolean allAccepted;

  /**
   * @param startUp tells where a server under test is to be found
   * @param reception meets a client under test
   * @param deaf the peers that never read
   */
  Arrivals(
      Session session,
      Recorder recorder,
      Patience patience,
      StartUp startUp,
      Reception reception,
      Contender contender,
      Set<String> deaf) {
    this.session = session;
    this.recorder = recorder;
    this.patience = patience;
    this.startUp = startUp;
    this.reception = reception;
    this.contender = contender;
    this.deaf = deaf;
  }

  /** Where a server under test was found. */
  InetSocketAddress target() {
    return startUp.target();
  }

  /** Whether neither side has found the other yet. */
  boolean areStillToCome() {
    return startUp.targetPort().isEmpty() && session.peers().isEmpty();
  }

  /** From now on a client that connects is refused. */
  void refuse() {
    reception.stopListening();
  }

  /** False if no client came; where it tried to go instead is then recorded. */
  boolean awaitClient(BooleanSupplier met) {
    boolean came = session.await(patience.start(), met).isEmpty();
    if (!came) {
      for (Attempt attempt : reception.attempts()) {
        recorder.program(
            EventKind.CONNECT,
            StartUp.text(attempt.transport(), attempt.address(), attempt.port()));
      }
    }
    return came;
  }

  /** Opens a connection (TCP) or datagram socket (UDP) of {@code name}. */
  boolean connect(String name) {
    InetSocketAddress target = startUp.target();
    String address = target.getAddress().getHostAddress();
    recorder.peer(name, EventKind.CONNECT, StartUp.text(transport(), address, target.getPort()));
    try {
      return transport() == Transport.TCP ? connectTcp(name, target) : connectUdp(name, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Transport transport() {
    return contender.meeting().endpoint().transport();
  }

  private boolean connectTcp(String name, InetSocketAddress target) throws IOException {
    boolean first = session.peers().isEmpty();
    if (!first && !allAccepted) {
      allAccepted = seeAllAccepted(target);
    }
    Optional<TcpPeer> ready = startUp.takeFirstConnection();
    TcpPeer peer =
        ready.isPresent()
            ? ready.get().named(name)
            : TcpPeer.open(name, recorder, contender.box(), target, deaf.contains(name));
    session.peers().put(name, peer);
    boolean[] refused = {false};
    Optional<Wait> wait =
        session.await(patience.forWhatMustCome(), () -> peer.isConnectedOr(refused));
    if (refused[0]) {
      recorder.programOn(name, EventKind.RESET, "connection refused");
      session.await(patience.toSettle(), () -> false); // perhaps it is about to end
    } else if (!first && wait.isEmpty()) {
      allAccepted = seeAllAccepted(target);
      if (allAccepted || isHeld(peer).orElse(false)) {
        recorder.programOn(name, EventKind.ACCEPT, "");
      }
    }
    return wait.isEmpty() && !refused[0];
  }

  /**
   * Waits until the program has accepted everybody; false if it does not, or if that cannot be
   * seen, as where it closes its port, which sends away whoever still waits there. The queue of a
   * student's server is short, and who does not fit in tries again only after a second.
   */
  private boolean seeAllAccepted(InetSocketAddress target) {
    boolean[] seen = {false};
    session.watch(
        patience.toSettle(),
        () -> {
          OptionalInt waiting = session.observer().waitingClients(target.getPort());
          seen[0] |= waiting.isPresent() && waiting.getAsInt() == 0;
          return seen[0] || waiting.isEmpty();
        });
    return seen[0];
  }

  private boolean connectUdp(String name, InetSocketAddress target) throws IOException {
    session.peers().put(name, UdpPeer.open(name, recorder, contender.box(), target));
    return true;
  }

  /** Whether a server has the other end of {@code peer} in hand, where that can be seen. */
  Optional<Boolean> isHeld(Peer peer) {
    return startUp
        .targetPort()
        .flatMap(at -> peer.port().flatMap(port -> session.observer().holds(at, port)));
  }
}
