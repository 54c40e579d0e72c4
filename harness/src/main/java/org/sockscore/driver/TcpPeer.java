package org.sockscore.driver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sockscore.observe.Observer;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.Launches;

/** A TCP connection to the program. */
final class TcpPeer extends Peer {
  /** One for all connections of a run, of which there may be hundreds. */
  private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[CHUNK]);

  private static final int SMALL_BUFFER = 128 << 10;

  private final SocketChannel channel;
  private final boolean ofClient;
  private boolean readable = true;
  private boolean shutByProgram;
  private boolean shutByUs;
  private @Nullable HttpPeer http;

  private TcpPeer(String name, Recorder recorder, SocketChannel channel, boolean ofClient) {
    super(name, recorder);
    this.channel = channel;
    this.ofClient = ofClient;
  }

  /** A socket in the network of {@code box} that begins to connect. */
  static TcpPeer open(String name, Recorder recorder, Box box, InetSocketAddress address)
      throws IOException {
    return open(name, recorder, box, address, false);
  }

  /**
   * The same.
   *
   * @param small whether it is to have a small receive buffer, which must be known before it
   *     connects: left to itself, the kernel takes in up to 32 MB for a peer that does not read
   */
  static TcpPeer open(
      String name, Recorder recorder, Box box, InetSocketAddress address, boolean small)
      throws IOException {
    SocketChannel channel = box.inside(SocketChannel::open);
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (small) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
      }
      channel.connect(address);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new TcpPeer(name, recorder, channel, false);
  }

  /** The harness's end of {@code channel}, a connection that the program has opened. */
  static TcpPeer accepted(String name, Recorder recorder, SocketChannel channel)
      throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return new TcpPeer(name, recorder, channel, true);
  }

  /**
   * Whether the connection stands.
   *
   * @throws IOException if it was refused
   */
  boolean isConnected() throws IOException {
    return channel.isConnected() || channel.finishConnect();
  }

  /** Whether it has met itself: a socket that tries a free port may be given that very port. */
  boolean isItsOwnPeer() throws IOException {
    return Objects.equals(channel.getLocalAddress(), channel.getRemoteAddress());
  }

  /** A client that says FIN may do so to mark the end of its request, and wait for the answer. */
  @Override
  boolean mayBeHeard() {
    return ofClient || super.mayBeHeard();
  }

  @Override
  Optional<Integer> port() {
    try {
      return channel.getLocalAddress() instanceof InetSocketAddress local
          ? Optional.of(local.getPort())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same connection, now a peer of the script. */
  TcpPeer named(String peer) {
    name = peer;
    return this;
  }

  /** Whether it is clear what became of the connection: it stands, or {@code refused[0]} is set. */
  boolean isConnectedOr(boolean[] refused) {
    try {
      return isConnected();
    } catch (IOException e) {
      refused[0] = true;
      return true;
    }
  }

  /** From now on what comes is the answer to {@code exchange}. */
  HttpPeer speak(HttpExchange exchange) {
    http = new HttpPeer(exchange);
    return http;
  }

  /** What comes of its request, if it has made one. */
  Optional<HttpPeer> http() {
    return Optional.ofNullable(http);
  }

  @Override
  boolean awaitsMore() {
    return reads() && channel.isOpen() && !hasEnded() && http != null && !http.exchange().isOver();
  }

  @Override
  boolean pump() {
    if (!reads() || isFull() || !readable || !channel.isOpen() || !channel.isConnected()) {
      return false;
    }
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    String end = readInto(pieces);
    if (pieces.size() > 0) {
      Bytes bytes = Bytes.of(pieces.toByteArray());
      take(bytes);
    }
    if (!end.isEmpty()) {
      readable = false;
      markEnded();
      boolean properly = end.equals("FIN");
      shutByProgram = properly;
      http().ifPresent(it -> it.end(this, !properly));
      recorder.programOn(name, properly ? EventKind.CLOSE : EventKind.RESET, end);
    }
    return pieces.size() > 0 || !end.isEmpty();
  }

  private boolean isFull() {
    return http != null && http.isFull();
  }

  private void take(Bytes bytes) {
    if (http == null) {
      receive(bytes);
      recorder.bytes(name, EventKind.RECEIVE, bytes);
    } else {
      http.take(this, bytes);
    }
  }

  /** Reads what is there, up to a bound; how the stream ended, or "". */
  private String readInto(ByteArrayOutputStream pieces) {
    byte[] bytes = BUFFER.get();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      while (pieces.size() < 16 * CHUNK) {
        int n = channel.read(buffer.clear());
        if (n <= 0) {
          return n < 0 ? "FIN" : "";
        }
        pieces.write(bytes, 0, n);
      }
      return "";
    } catch (IOException e) {
      return "RST";
    }
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
  boolean awaitsFarewell() {
    return ofClient && shutByProgram && !shutByUs && channel.isOpen();
  }

  @Override
  void keepBack(Observer observer) {
    try {
      if (channel.getLocalAddress() instanceof InetSocketAddress ours
          && channel.getRemoteAddress() instanceof InetSocketAddress theirs) {
        observer.keepBack(ours.getPort(), theirs.getPort());
      }
    } catch (IOException e) {
      return; // closed
    }
  }

  @Override
  void shutOutput() {
    shutByUs = true;
    try {
      channel.shutdownOutput();
    } catch (IOException e) {
      return; // already broken by the program, which the next read tells
    }
  }

  @Override
  void abort() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.configureBlocking(true); // lingering is defined for blocking sockets only
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      readable = false; // already reset by the program
    }
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
      readable = false; // nothing is lost: what was received has been taken in
    }
  }
}
