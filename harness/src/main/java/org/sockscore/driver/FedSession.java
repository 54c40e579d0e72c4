package org.sockscore.driver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.ProtocolIOSession;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.reactor.ssl.SSLSessionInitializer;
import org.apache.hc.core5.reactor.ssl.SSLSessionVerifier;
import org.apache.hc.core5.reactor.ssl.TlsDetails;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Bytes;

/**
 * What HttpCore takes for a connection: it reads what it is fed, and what it writes is collected.
 * So the protocol is the library's, and the socket, the thread and the time stay ours. Confined to
 * one thread.
 */
final class FedSession implements ProtocolIOSession {
  private static final SocketAddress NOWHERE = InetSocketAddress.createUnresolved("localhost", 0);

  private final Lock lock = new ReentrantLock();
  private final Queue<Command> commands = new ArrayDeque<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private ByteBuffer incoming = ByteBuffer.allocate(0);
  private @Nullable IOEventHandler handler;
  private Status status = Status.ACTIVE;
  private int events = SelectionKey.OP_READ;
  private boolean ended;
  private boolean reset;

  /** What has come, and has not been read yet. */
  ByteBuffer incoming() {
    return incoming;
  }

  /** What has just come; all that came before has been read. */
  void feed(Bytes bytes) {
    incoming = bytes.asBuffer();
  }

  /** Nothing more will come. */
  void end(boolean byReset) {
    ended = true;
    reset = byReset;
  }

  /** All that was written. */
  Bytes written() {
    return Bytes.of(written.toByteArray());
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (incoming.hasRemaining()) {
      int length = Math.min(target.remaining(), incoming.remaining());
      target.put(incoming.slice().limit(length));
      incoming.position(incoming.position() + length);
      return length;
    }
    if (reset) {
      throw new IOException("Connection reset");
    }
    return ended ? -1 : 0;
  }

  @Override
  public int write(ByteBuffer source) {
    byte[] bytes = new byte[source.remaining()];
    source.get(bytes);
    written.writeBytes(bytes);
    return bytes.length;
  }

  @Override
  public String getId() {
    return "client";
  }

  @Override
  public IOEventHandler getHandler() {
    if (handler == null) {
      throw new IllegalStateException("nobody handles events");
    }
    return handler;
  }

  @Override
  public void upgrade(IOEventHandler newHandler) {
    handler = newHandler;
  }

  @Override
  public Lock getLock() {
    return lock;
  }

  @Override
  public void enqueue(Command command, Command.Priority priority) {
    commands.add(command);
  }

  @Override
  public boolean hasCommands() {
    return !commands.isEmpty();
  }

  @Override
  public @Nullable Command poll() {
    return commands.poll();
  }

  @Override
  public ByteChannel channel() {
    return this;
  }

  @Override
  public SocketAddress getRemoteAddress() {
    return NOWHERE;
  }

  @Override
  public SocketAddress getLocalAddress() {
    return NOWHERE;
  }

  @Override
  public int getEventMask() {
    return events;
  }

  @Override
  public void setEventMask(int mask) {
    events = mask;
  }

  @Override
  public void setEvent(int event) {
    events |= event;
  }

  @Override
  public void clearEvent(int event) {
    events &= ~event;
  }

  @Override
  public boolean isOpen() {
    return status == Status.ACTIVE;
  }

  @Override
  public void close() {
    status = Status.CLOSED;
  }

  @Override
  public void close(CloseMode mode) {
    close();
  }

  @Override
  public Status getStatus() {
    return status;
  }

  /** Time is not the library's business. */
  @Override
  public Timeout getSocketTimeout() {
    return Timeout.DISABLED;
  }

  @Override
  public void setSocketTimeout(Timeout timeout) {
    // See above.
  }

  @Override
  public long getLastReadTime() {
    return 0;
  }

  @Override
  public long getLastWriteTime() {
    return 0;
  }

  @Override
  public long getLastEventTime() {
    return 0;
  }

  @Override
  public void updateReadTime() {
    // See getSocketTimeout().
  }

  @Override
  public void updateWriteTime() {
    // See getSocketTimeout().
  }

  @Override
  public @Nullable NamedEndpoint getInitialEndpoint() {
    return null;
  }

  @Override
  public void startTls(
      SSLContext context,
      NamedEndpoint endpoint,
      SSLBufferMode mode,
      SSLSessionInitializer initializer,
      SSLSessionVerifier verifier,
      Timeout timeout) {
    throw new UnsupportedOperationException("no TLS");
  }

  @Override
  public @Nullable TlsDetails getTlsDetails() {
    return null;
  }
}
