package org.sockscore.driver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.sandbox.Box;

/**
 * Takes datagrams. Each sender that the script awaits is a peer; what comes from another socket of
 * the program than those is a stray, for the peer that came last.
 */
final class UdpListener implements Listener {
  /** What one look takes in, before others get their turn. */
  private static final int AT_ONCE = 256;

  private final Recorder recorder;
  private final DatagramChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(Peer.CHUNK);
  private final Map<SocketAddress, SenderPeer> senders = new HashMap<>();
  private @Nullable SenderPeer latest;

  private UdpListener(Recorder recorder, DatagramChannel channel) {
    this.recorder = recorder;
    this.channel = channel;
  }

  static UdpListener open(int port, Box box, Recorder recorder) throws IOException {
    InetSocketAddress address = LocalAddresses.toListenAt(port, box).get(0);
    return new UdpListener(recorder, box.inside(() -> bound(address)));
  }

  private static DatagramChannel bound(InetSocketAddress address) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      return channel.bind(address);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public Optional<Peer> take(GuestList guests) {
    try {
      for (int i = 0; i < AT_ONCE && channel.isOpen(); i++) {
        if (!(channel.receive(buffer.clear()) instanceof InetSocketAddress from)) {
          return Optional.empty();
        }
        Bytes datagram = Bytes.of(buffer.array(), 0, buffer.position());
        SenderPeer known = senders.get(from);
        if (known != null) {
          known.take(from, datagram);
        } else if (latest != null && !guests.awaitsSomebody()) {
          latest.takeStray(from, datagram);
        } else {
          return Optional.of(met(guests.next(), from, datagram));
        }
      }
    } catch (IOException e) {
      return Optional.empty(); // an ICMP answer to one of ours: the sender has gone
    }
    return Optional.empty();
  }

  private Peer met(String name, InetSocketAddress from, Bytes first) throws IOException {
    SenderPeer peer = new SenderPeer(name, recorder, channel, from);
    senders.put(from, peer);
    latest = peer;
    InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
    recorder.peer(name, EventKind.ACCEPT, LocalAddresses.text(Transport.UDP, local));
    peer.take(from, first);
    return peer;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      return; // nobody can send to it any more either way
    }
  }

  /**
   * One sender, who sends whenever it likes: what a step asks for is the next of its datagrams, and
   * others may follow. It is answered from the port that it sent to.
   */
  private static final class SenderPeer extends DatagramPeer {
    private final DatagramChannel channel;
    private SocketAddress toAnswer;
    private boolean taken;

    SenderPeer(String name, Recorder recorder, DatagramChannel channel, SocketAddress address) {
      super(name, recorder);
      this.channel = channel;
      this.toAnswer = address;
    }

    void take(InetSocketAddress from, Bytes datagram) {
      takeIn(from, datagram);
      taken = true;
    }

    void takeStray(InetSocketAddress from, Bytes datagram) {
      takeInStray(from, datagram);
      taken = true;
    }

    /** The listener has taken in what there was, and nobody but us knows. */
    @Override
    boolean pump() {
      boolean moved = taken;
      taken = false;
      return moved;
    }

    @Override
    boolean mayHaveMore() {
      return true;
    }

    /** An answer goes to the socket that asked, as a server does it. */
    @Override
    void took(SocketAddress from) {
      toAnswer = from;
    }

    @Override
    int write(Bytes bytes) {
      try {
        return channel.send(bytes.asBuffer(), toAnswer);
      } catch (IOException e) {
        return -1;
      }
    }

    @Override
    void abort() {
      markEnded();
    }

    @Override
    void close() {
      markEnded();
    }
  }
}
