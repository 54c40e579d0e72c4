package org.sockscore.driver;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.sockscore.reports.Bytes;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.Launches;

/**
 * A datagram socket that talks to the program. The socket is not connected: the kernel would drop
 * what comes from another port, and nobody could tell a program that answers from there from one
 * that does not answer.
 */
final class UdpPeer extends DatagramPeer {
  /** What one pump takes in, before others get their turn. */
  private static final int AT_ONCE = 256;

  private final DatagramChannel channel;
  private final InetSocketAddress target;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

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
  boolean pump() {
    boolean moved = false;
    try {
      for (int i = 0; i < AT_ONCE && reads() && channel.isOpen(); i++) {
        SocketAddress source = channel.receive(buffer.clear());
        if (source == null) {
          return moved;
        }
        sort(source, Bytes.of(buffer.array(), 0, buffer.position()));
        moved = true;
      }
    } catch (IOException e) {
      return moved; // some systems tell here that a datagram of ours found nobody
    }
    return moved;
  }

  private void sort(SocketAddress source, Bytes datagram) {
    if (source.equals(target)) {
      takeIn(source, datagram);
    } else if (source instanceof InetSocketAddress place) {
      takeInStray(place, datagram);
    }
  }

  /** One datagram is one answer, whole; two are not one. */
  @Override
  boolean mayHaveMore() {
    return false;
  }

  @Override
  void took(SocketAddress from) {
    // Whoever answers, the next question goes where the first one went.
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
  void abort() {
    close();
  }

  @Override
  void close() {
    Launches.closeForGood(this::closeChannel);
  }

  private void closeChannel() {
    try {
      channel.close();
    } catch (IOException e) {
      markEnded(); // nothing is lost: what was received has been taken in
    }
  }
}
