package org.sockscore.driver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Transport;
import org.sockscore.observe.Observer;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Wait;
import org.sockscore.sandbox.Box;

/**
 * Waits until the program is ready. Ready means that its own process tree owns a listening socket:
 * a probe connection would eat the only {@code accept} of a one-client server. Where sockets cannot
 * be seen, the first connection is kept and handed to the first {@code connect} step.
 */
final class StartUp {
  /** One a millisecond. */
  private static final int ATTEMPTS_ON_WANTED_PORT = 800;

  /** As many milliseconds. */
  private static final int ATTEMPTS_BETWEEN_BINDS = 400;

  private static final String LOOPBACK = "127.0.0.1";
  private static final String LOOPBACK_6 = "::1";

  private final Session session;
  private final Recorder recorder;
  private final Patience patience;
  private final Endpoint wanted;
  private final Clues clues;
  private final Box box;
  private @Nullable InetSocketAddress target;
  private @Nullable TcpPeer firstConnection;
  private int attempts;

  /** Those of the last look: with large socket tables, as a host has, a look takes its time. */
  private List<Observer.Listener> listeners = List.of();

  StartUp(
      Session session,
      Recorder recorder,
      Patience patience,
      Endpoint wanted,
      Clues clues,
      Box box) {
    this.session = session;
    this.recorder = recorder;
    this.patience = patience;
    this.wanted = wanted;
    this.clues = clues;
    this.box = box;
  }

  /** Where to connect to, once {@link #await} was true. */
  InetSocketAddress target() {
    if (target == null) {
      throw new IllegalStateException("the program is not ready");
    }
    return target;
  }

  /** The port that the program listens on; none for a client. */
  Optional<Integer> targetPort() {
    return Optional.ofNullable(target).map(InetSocketAddress::getPort);
  }

  /** The connection that showed the program to be ready, once. */
  Optional<TcpPeer> takeFirstConnection() {
    Optional<TcpPeer> first = Optional.ofNullable(firstConnection);
    firstConnection = null;
    return first;
  }

  /** Waits until the script can be played; false if it cannot. */
  boolean await() throws IOException {
    return session.observer().listeners().isPresent() ? awaitListener() : awaitConnection();
  }

  private boolean awaitListener() throws IOException {
    Optional<Wait> wait = session.await(this::limits, this::listensWhereWanted, () -> false);
    if (!session.hasEnded()) {
      // To bind is not yet to receive, and who has listened may be about to end.
      session.await(patience.toSettle(), () -> false);
    }
    List<Observer.Listener> all = listeners();
    for (Observer.Listener listener : all) {
      recorder.program(EventKind.LISTEN, text(listener));
    }
    Optional<Observer.Listener> ready = wait.isEmpty() ? wanted(all) : elsewhere(all);
    if (ready.isEmpty() || session.hasEnded()) {
      return false;
    }
    target = address(ready.get());
    return true;
  }

  /**
   * A program that listens elsewhere and idles has made up its mind; one that does not listen may
   * be asleep.
   */
  private Patience.Limits limits() {
    Patience.Limits limits = patience.start();
    return listeners.isEmpty() ? limits : limits.withIdle(patience.idleElsewhere());
  }

  private List<Observer.Listener> listeners() {
    return session.observer().listeners().orElse(List.of());
  }

  private boolean listensWhereWanted() {
    listeners = listeners();
    return wanted(listeners).isPresent();
  }

  /**
   * One that speaks only IPv6 is not all there is to come: a program that listens on both opens two
   * sockets, one after the other.
   */
  private Optional<Observer.Listener> wanted(List<Observer.Listener> all) {
    return all.stream()
        .filter(l -> l.transport() == wanted.transport() && l.port() == wanted.port())
        .filter(Observer.Listener::speaksIpv4)
        .findFirst();
  }

  /**
   * The listener to play the script at all the same: right transport, and only one port in
   * question.
   */
  private Optional<Observer.Listener> elsewhere(List<Observer.Listener> all) {
    List<Observer.Listener> rightTransport =
        all.stream().filter(l -> l.transport() == wanted.transport()).toList();
    long ports = rightTransport.stream().mapToInt(Observer.Listener::port).distinct().count();
    return ports == 1 ? Optional.of(rightTransport.get(0)) : Optional.empty();
  }

  private static InetSocketAddress address(Observer.Listener listener) throws IOException {
    if (listener.address().equals(Observer.Listener.IPV6_ONLY)) {
      return Clues.literal(LOOPBACK_6, listener.port());
    }
    boolean any = listener.address().equals("0.0.0.0") || listener.address().equals("::");
    return Clues.literal(any ? LOOPBACK : listener.address(), listener.port());
  }

  private static String text(Observer.Listener listener) {
    return text(listener.transport(), listener.address(), listener.port());
  }

  static String text(Transport transport, String address, int port) {
    String host = address.indexOf(':') < 0 ? address : "[" + address + "]";
    return transport.word() + " " + host + ":" + port;
  }

  private boolean awaitConnection() throws IOException {
    if (wanted.transport() == Transport.UDP) {
      return awaitDatagramSocket();
    }
    session.await(patience.start(), this::connectsSomewhere);
    return target != null && !session.hasEnded();
  }

  /**
   * Tries the wanted port, and the others only now and then once the program has had time to load.
   */
  private boolean connectsSomewhere() {
    attempts++;
    boolean othersTurn = attempts > ATTEMPTS_ON_WANTED_PORT && attempts % 16 == 0;
    return tryPort(wanted.port()) || (othersTurn && tryOtherPorts());
  }

  /** Where the program listens with TCP instead is asked last: then it can do no harm. */
  private boolean awaitDatagramSocket() {
    session.await(patience.start(), this::bindsSomewhere);
    if (target == null && !session.hasEnded() && tryPort(wanted.port())) {
      target = null;
    }
    return target != null && !session.hasEnded();
  }

  /**
   * A port is taken if it cannot be taken again. Asked seldom, since for some ten microseconds it
   * is then ours, and the program could not have it.
   */
  private boolean bindsSomewhere() {
    attempts++;
    return attempts % ATTEMPTS_BETWEEN_BINDS == 0
        && Stream.concat(Stream.of(wanted.port()), clues.ports().stream().distinct())
            .anyMatch(this::isBound);
  }

  private boolean isBound(int port) {
    return Stream.concat(Stream.of(LOOPBACK), clues.addresses().stream())
        .anyMatch(address -> isBound(address, port));
  }

  private boolean isBound(String address, int port) {
    try {
      InetSocketAddress candidate = Clues.literal(address, port);
      if (UdpPeer.canBind(box, candidate)) {
        return false;
      }
      target = candidate;
      recorder.program(EventKind.LISTEN, text(Transport.UDP, address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean tryOtherPorts() {
    return clues.ports().stream().filter(port -> port != wanted.port()).anyMatch(this::tryPort);
  }

  private boolean tryPort(int port) {
    return tryAddress(LOOPBACK, port)
        || clues.addresses().stream().anyMatch(address -> tryAddress(address, port));
  }

  private boolean tryAddress(String address, int port) {
    try {
      InetSocketAddress candidate = Clues.literal(address, port);
      TcpPeer peer = TcpPeer.open("", recorder, box, candidate);
      if (!connects(peer)) {
        peer.close();
        return false;
      }
      target = candidate;
      firstConnection = peer;
      recorder.program(EventKind.LISTEN, text(Transport.TCP, address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean connects(TcpPeer peer) {
    try {
      return peer.isConnected() && !peer.isItsOwnPeer();
    } catch (IOException e) {
      return false;
    }
  }
}
