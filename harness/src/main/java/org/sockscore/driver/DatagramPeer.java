package org.sockscore.driver;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;

/** One that exchanges datagrams with the program. Each is one event, and one message, whole. */
abstract class DatagramPeer extends Peer {
  /** One that no step has asked for yet; a stray has come from elsewhere than expected. */
  private record Datagram(SocketAddress from, Bytes bytes, boolean stray) {}

  /** In the order in which they came. */
  private final List<Datagram> unread = new ArrayList<>();

  private boolean fromAnywhere;

  DatagramPeer(String name, Recorder recorder) {
    super(name, recorder);
  }

  /** Whether there may be others behind the datagram that a step asks for. */
  abstract boolean mayHaveMore();

  /** A step has taken a datagram that came from {@code from}. */
  abstract void took(SocketAddress from);

  /** Takes in what has come from where it should. */
  void takeIn(SocketAddress from, Bytes bytes) {
    count(bytes);
    unread.add(new Datagram(from, bytes, false));
    recorder.bytes(name, EventKind.RECEIVE, bytes);
  }

  /** Takes in what has come from another place. */
  void takeInStray(InetSocketAddress from, Bytes bytes) {
    count(bytes);
    unread.add(new Datagram(from, bytes, true));
    String address = from.getAddress().getHostAddress();
    recorder.stray(name, StartUp.text(Transport.UDP, address, from.getPort()), bytes);
  }

  private Optional<Datagram> first() {
    return unread.stream().filter(it -> fromAnywhere || !it.stray()).findFirst();
  }

  @Override
  boolean hasUnread() {
    return first().isPresent();
  }

  @Override
  void discard() {
    unread.clear();
  }

  @Override
  void acceptFromAnywhere(boolean anywhere) {
    fromAnywhere = anywhere;
  }

  @Override
  boolean hasCome(Expectation expectation) {
    return hasUnread() || takesNothing(expectation);
  }

  @Override
  boolean take(Expectation expectation) {
    if (takesNothing(expectation)) {
      unread.clear();
      return true;
    }
    Optional<Datagram> first = first();
    first.ifPresent(
        datagram -> {
          unread.remove(datagram);
          took(datagram.from());
        });
    return first.isPresent()
        && expectation.match(first.get().bytes()) instanceof Expectation.Match.Met met
        && met.length() == first.get().bytes().length()
        && (mayHaveMore() || !hasUnread());
  }

  private static boolean takesNothing(Expectation expectation) {
    return expectation.match(Bytes.EMPTY) instanceof Expectation.Match.Met;
  }

  @Override
  Optional<Integer> port() {
    return Optional.empty();
  }

  @Override
  void shutOutput() {
    // Datagrams have no end of stream.
  }
}
