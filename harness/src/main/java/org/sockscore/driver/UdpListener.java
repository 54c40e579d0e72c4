package org.sockscore.driver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.sandbox.Box;

/** Takes datagrams; each sender is a peer. */
final class UdpListener implements Listener {
  /** What one look takes in, before others get their turn. */
  private static final int AT_ONCE = 256;

  private final Recorder recorder;
  private final DatagramChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(Peer.CHUNK);
  private final Map<SocketAddress, SenderPeer> senders = new HashMap<>();

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
  public Optional<Peer> take(Supplier<String> name) {
    try {
      for (int i = 0; i < AT_ONCE && channel.isOpen(); i++) {
        SocketAddress from = channel.receive(buffer.clear());
        if (from == null) {
          return Optional.empty();
        }
        Bytes datagram = Bytes.of(buffer.array(), 0, buffer.position());
        SenderPeer known = senders.get(from);
        if (known == null) {
          return Optional.of(met(name.get(), from, datagram));
        }
        known.take(datagram);
      }
    } catch (IOException e) {
      return Optional.empty(); // an ICMP answer to one of ours: the sender has gone
    }
    return Optional.empty();
  }

  private Peer met(String name, SocketAddress from, Bytes first) throws IOException {
    SenderPeer peer = new SenderPeer(name, recorder, channel, from);
    senders.put(from, peer);
    InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
    recorder.peer(name, EventKind.ACCEPT, LocalAddresses.text(Transport.UDP, local));
    peer.take(first);
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

  /** One sender, answered from the port that it sent to. */
  private static final class SenderPeer extends Peer {
    private final DatagramChannel channel;
    private final SocketAddress address;
    private boolean taken;

    SenderPeer(String name, Recorder recorder, DatagramChannel channel, SocketAddress address) {
      super(name, recorder);
      this.channel = channel;
      this.address = address;
    }

    void take(Bytes datagram) {
      receive(datagram);
      recorder.bytes(name, EventKind.RECEIVE, datagram);
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
    int write(Bytes bytes) {
      try {
        return channel.send(bytes.asBuffer(), address);
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
      markEnded();
    }

    @Override
    void close() {
      markEnded();
    }
  }
}
