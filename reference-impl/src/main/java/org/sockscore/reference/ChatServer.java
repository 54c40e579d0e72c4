package org.sockscore.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Passes each line of a client on to all the others. One thread waits for all of them at once, and
 * what a client does not take yet waits in a queue of its own: nobody holds anybody up. An instance
 * is one client's place in the room.
 */
public final class ChatServer {
  private static final int PORT = 8000;
  private static final int BUFFER_BYTES = 65_536;
  private static final int BACKLOG = 256;

  /** Whoever has so much waiting for it has stopped reading, and is let go. */
  private static final long MOST_WAITING_BYTES = 32L << 20;

  private final Set<ChatServer> room;
  private final SocketChannel channel;
  private final SelectionKey key;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
  private long waitingBytes;

  private ChatServer(Set<ChatServer> room, SocketChannel channel, Selector selector)
      throws IOException {
    this.room = room;
    this.channel = channel;
    channel.configureBlocking(false);
    this.key = channel.register(selector, SelectionKey.OP_READ);
  }

  /** Listens on the port given as the first argument, else on 8000; serves until it is stopped. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    Set<ChatServer> room = new LinkedHashSet<>();
    try (Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(port), BACKLOG);
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
      while (true) {
        selector.select();
        for (SelectionKey ready : List.copyOf(selector.selectedKeys())) {
          serve(ready, room, server);
        }
        selector.selectedKeys().clear();
      }
    }
  }

  private static void serve(SelectionKey ready, Set<ChatServer> room, ServerSocketChannel server)
      throws IOException {
    if (ready.attachment() instanceof ChatServer client) {
      client.serve();
      return;
    }
    ChatServer client = new ChatServer(room, server.accept(), ready.selector());
    client.key.attach(client);
    room.add(client);
  }

  private void serve() {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try {
      int count = key.isReadable() ? channel.read(buffer) : 0;
      for (int i = 0; i < count && key.isValid(); i++) {
        hear(buffer.get(i));
      }
      if (count < 0) {
        leave();
      }
      send();
    } catch (IOException e) {
      leave(); // the client has broken the connection off
    }
  }

  private void hear(byte letter) {
    line.write(letter);
    if (letter != '\n') {
      return;
    }
    if (line.toString(StandardCharsets.UTF_8).strip().equals("fin")) {
      leave();
    } else {
      List.copyOf(room).stream()
          .filter(other -> other != this)
          .forEach(other -> other.tell(ByteBuffer.wrap(line.toByteArray())));
    }
    line.reset();
  }

  private void tell(ByteBuffer words) {
    waiting.add(words);
    waitingBytes += words.remaining();
    try {
      send();
    } catch (IOException e) {
      leave();
    }
    if (waitingBytes > MOST_WAITING_BYTES) {
      leave();
    }
  }

  /** Sends what the client takes at once; the rest when it is ready for more. */
  private void send() throws IOException {
    while (key.isValid() && !waiting.isEmpty()) {
      waitingBytes -= channel.write(waiting.element());
      if (waiting.element().hasRemaining()) {
        key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return;
      }
      waiting.remove();
    }
    if (key.isValid()) {
      key.interestOps(SelectionKey.OP_READ);
    }
  }

  private void leave() {
    room.remove(this);
    key.cancel();
    try {
      channel.close();
    } catch (IOException e) {
      System.err.println("Fermeture impossible : " + e.getMessage());
    }
  }
}
