package org.sockscore.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.EventKind;
import org.sockscore.sandbox.Box;

/** Accepts TCP connections as soon as they are there. */
final class TcpListener implements Listener {
  private static final int BACKLOG = 256;

  private final Recorder recorder;
  private final List<ServerSocketChannel> channels = new ArrayList<>();

  private TcpListener(Recorder recorder) {
    this.recorder = recorder;
  }

  static TcpListener open(int port, Box box, Recorder recorder) throws IOException {
    TcpListener listener = new TcpListener(recorder);
    try {
      for (InetSocketAddress address : LocalAddresses.toListenAt(port, box)) {
        listener.channels.add(box.inside(() -> bound(address)));
      }
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    return listener;
  }

  private static ServerSocketChannel bound(InetSocketAddress address) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.configureBlocking(false);
      return channel.bind(address, BACKLOG);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public Optional<Peer> take(GuestList guests) {
    for (ServerSocketChannel channel : channels) {
      Optional<Peer> peer = take(channel, guests);
      if (peer.isPresent()) {
        return peer;
      }
    }
    return Optional.empty();
  }

  private Optional<Peer> take(ServerSocketChannel listening, GuestList guests) {
    if (guests.isFull()) {
      return Optional.empty();
    }
    try {
      SocketChannel channel = listening.accept();
      if (channel == null) {
        return Optional.empty();
      }
      TcpPeer peer = TcpPeer.accepted(guests.next(), recorder, channel);
      InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
      recorder.peer(peer.name, EventKind.ACCEPT, LocalAddresses.text(Transport.TCP, local));
      return Optional.of(peer);
    } catch (IOException e) {
      checkDescriptors();
      return Optional.empty(); // it had gone again
    }
  }

  /** A client that cannot be met for want of descriptors is not to be told that it never came. */
  private static void checkDescriptors() {
    try {
      ServerSocketChannel.open().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    channels.forEach(TcpListener::close);
    channels.clear();
  }

  private static void close(ServerSocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      return; // nobody can connect any more either way
    }
  }
}
