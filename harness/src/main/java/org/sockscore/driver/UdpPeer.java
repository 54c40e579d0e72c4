package org.sockscore.driver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.sandbox.Box;

/** A datagram socket that talks to the program. Each datagram is one event. */
final class UdpPeer extends Peer {
  /** What one pump takes in, before others get their turn. */
  private static final int AT_ONCE = 256;

  private final DatagramChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

  private UdpPeer(String name, Recorder recorder, DatagramChannel channel) {
    super(name, recorder);
    this.channel = channel;
  }

  static UdpPeer open(String name, Recorder recorder, Box box, InetSocketAddress address)
      throws IOException {
    DatagramChannel channel = box.inside(DatagramChannel::open);
    try {
      channel.configureBlocking(false);
      channel.connect(address);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new UdpPeer(name, recorder, channel);
  }

  @Override
  boolean pump() {
    boolean moved = false;
    try {
      // An empty datagram is one too, which read() could not tell from none.
      for (int i = 0;
          i < AT_ONCE && channel.isOpen() && channel.receive(buffer.clear()) != null;
          i++) {
        Bytes datagram = Bytes.of(buffer.array(), 0, buffer.position());
        receive(datagram);
        recorder.bytes(name, EventKind.RECEIVE, datagram);
        moved = true;
      }
    } catch (IOException e) {
      return refuse() || moved;
    }
    return moved;
  }

  /** The port is closed: the kernel answered for the program. */
  private boolean refuse() {
    if (hasEnded()) {
      return false;
    }
    markEnded();
    recorder.programOn(name, EventKind.RESET, "port unreachable");
    return true;
  }

  @Override
  int write(Bytes bytes) {
    try {
      return channel.write(bytes.asBuffer());
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
