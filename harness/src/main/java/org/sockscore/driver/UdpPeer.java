package org.sockscore.driver;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.sandbox.Box;

/**
 * A datagram socket that talks to the program. Each datagram is one event. The socket is not
 * connected: the kernel would drop what comes from another port, and nobody could tell a program
 * that answers from there from one that does not answer.
 */
final class UdpPeer extends Peer {
  /** What one pump takes in, before others get their turn. */
  private static final int AT_ONCE = 256;

  private final DatagramChannel channel;
  private final InetSocketAddress target;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

  /** Those that have come from the right place and not been asked for by a step. */
  private final Deque<Bytes> unread = new ArrayDeque<>();

  /** Those that have come from elsewhere. */
  private final Deque<Bytes> strays = new ArrayDeque<>();

  private boolean fromAnywhere;

  private UdpPeer(
      String name, Recorder recorder, DatagramChannel channel, InetSocketAddress target) {
    super(name, recorder);
    this.channel = channel;
    this.target = target;
  }

  static UdpPeer open(String name, Recorder recorder, Box box, InetSocketAddress address)
      throws IOException {
    DatagramChannel channel = box.inside(DatagramChannel::open);
    try {
      channel.configureBlocking(false);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new UdpPeer(name, recorder, channel, address);
  }

  /**
   * Whether a datagram socket can be bound to {@code address}, where nobody has one then; it is
   * given back at once.
   */
  static boolean canBind(Box box, InetSocketAddress address) throws IOException {
    try (DatagramChannel channel = box.inside(DatagramChannel::open)) {
      channel.bind(address);
      return true;
    } catch (BindException e) {
      return false;
    }
  }

  @Override
  void discard() {
    unread.clear();
  }

  @Override
  boolean pump() {
    boolean moved = false;
    try {
      for (int i = 0; i < AT_ONCE && reads() && channel.isOpen(); i++) {
        SocketAddress source = channel.receive(buffer.clear());
        if (source == null) {
          return moved;
        }
        takeIn(source, Bytes.of(buffer.array(), 0, buffer.position()));
        moved = true;
      }
    } catch (IOException e) {
      return moved; // some systems tell here that a datagram of ours found nobody
    }
    return moved;
  }

  private void takeIn(SocketAddress source, Bytes datagram) {
    receive(datagram);
    if (source.equals(target)) {
      unread.add(datagram);
      recorder.bytes(name, EventKind.RECEIVE, datagram);
    } else if (source instanceof InetSocketAddress place) {
      (fromAnywhere ? unread : strays).add(datagram);
      String address = place.getAddress().getHostAddress();
      recorder.stray(name, StartUp.text(Transport.UDP, address, place.getPort()), datagram);
    }
  }

  @Override
  boolean hasUnread() {
    return !unread.isEmpty();
  }

  @Override
  void acceptFromAnywhere() {
    fromAnywhere = true;
    unread.addAll(strays);
    strays.clear();
  }

  @Override
  boolean hasCome(Expectation expectation) {
    return hasUnread() || takesNothing(expectation);
  }

  /** One datagram is one answer, whole; two are not one. */
  @Override
  boolean take(Expectation expectation) {
    if (takesNothing(expectation)) {
      unread.clear();
      return true;
    }
    Bytes first = unread.poll();
    return first != null
        && expectation.match(first) instanceof Expectation.Match.Met met
        && met.length() == first.length()
        && unread.isEmpty();
  }

  private static boolean takesNothing(Expectation expectation) {
    return expectation.match(Bytes.EMPTY) instanceof Expectation.Match.Met;
  }

  @Override
  int write(Bytes bytes) {
    try {
      return channel.send(bytes.asBuffer(), target);
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  Optional<Integer> port() {
    return Optional.empty();
  }

  @Override
  void shutOutput() {
    // Datagrams have no end of stream.
  }

  @Override
  void abort() {
    close();
  }

  @Override
  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      markEnded(); // nothing is lost: what was received has been taken in
    }
  }
}
