package org.sockscore.observe;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.sockscore.assignment.Transport;

/**
 * The socket tables of one network namespace, held open: 38 µs a look where the namespace has small
 * tables. Confined to one thread.
 */
public final class NetworkTables implements Closeable {
  /** State numbers of {@code include/net/tcp_states.h}. */
  private static final int SYN_SENT = 2;

  private static final int SYN_RECEIVED = 3;
  private static final int CLOSE = 7;
  private static final int LISTEN = 10;

  /**
   * The timer of a socket whose bytes the other side has no room for: they stay until it reads, and
   * it has been woken for those before them (proc_net_tcp of the kernel's documentation).
   */
  private static final int ZERO_WINDOW = 4;

  private final ProcFile tcp4;
  private final ProcFile tcp6;
  private final ProcFile udp4;
  private final ProcFile udp6;
  private final ProcFile ip4Counters;
  private final ProcFile ip6Counters;

  /** Whether anything is under way between two sockets. */
  enum Traffic {
    /** Nothing is in flight and nothing is unread. */
    NONE,
    /** Bytes lie unread in a receive queue. */
    UNREAD,
    /** Packets, handshakes or unacknowledged bytes are in flight. */
    IN_FLIGHT
  }

  /**
   * One row.
   *
   * @param peerPort the port of the other side, 0 if there is none
   * @param timer what a sending socket waits for; {@link #ZERO_WINDOW}: that the other side reads
   * @param inode names the socket, 0 if no process has it open
   */
  record Row(
      Transport transport,
      String address,
      int port,
      int peerPort,
      int state,
      long sendQueue,
      int timer,
      long receiveQueue,
      long inode) {}

  /**
   * Opens the tables of the namespace of the calling thread. {@code /proc/net} would be that of the
   * main thread.
   *
   * @throws IOException where there are no such tables
   */
  public NetworkTables() throws IOException {
    String folder = "/proc/thread-self/net/";
    tcp4 = new ProcFile(folder + "tcp");
    tcp6 = ProcFile.orEmpty(folder + "tcp6"); // without IPv6 there is none
    udp4 = new ProcFile(folder + "udp");
    udp6 = ProcFile.orEmpty(folder + "udp6");
    ip4Counters = new ProcFile(folder + "snmp");
    ip6Counters = ProcFile.orEmpty(folder + "snmp6");
  }

  /** All sockets that await clients or datagrams, whoever owns them. */
  List<Row> listening() throws IOException {
    List<Row> rows = new ArrayList<>();
    Consumer<Row> tcp = row -> addIf(row.state() == LISTEN, row, rows);
    Consumer<Row> udp = row -> addIf(row.state() == CLOSE, row, rows);
    forEach(tcp4, Transport.TCP, tcp);
    forEach(tcp6, Transport.TCP, tcp);
    forEach(udp4, Transport.UDP, udp);
    forEach(udp6, Transport.UDP, udp);
    return rows;
  }

  /**
   * How many connections to {@code port} no process has accepted yet: a listening socket shows them
   * as received. Nothing if there is none.
   */
  OptionalInt waitingClients(int port) throws IOException {
    OptionalInt on4 = waitingClients(tcp4, port);
    OptionalInt on6 = waitingClients(tcp6, port);
    return on4.isEmpty() ? on6 : OptionalInt.of(on4.getAsInt() + on6.orElse(0));
  }

  /** The kernel lists listening sockets first, so that hundreds of connections cost nothing. */
  private static OptionalInt waitingClients(ProcFile file, int port) throws IOException {
    String table = file.table();
    OptionalInt waiting = OptionalInt.empty();
    int at = table.indexOf('\n') + 1;
    while (at > 0 && at < table.length()) {
      int end = table.indexOf('\n', at);
      Row row = row(table.substring(at, end < 0 ? table.length() : end).trim(), Transport.TCP);
      if (row.state() != LISTEN) {
        return waiting;
      }
      if (row.port() == port) {
        waiting = OptionalInt.of(waiting.orElse(0) + (int) row.receiveQueue());
      }
      at = end + 1;
    }
    return waiting;
  }

  private static void addIf(boolean wanted, Row row, List<Row> rows) {
    if (wanted) {
      rows.add(row);
    }
  }

  /**
   * Whether any socket, in whatever state, has {@code port} as its own.
   *
   * @throws IOException if the tables cannot be read
   */
  public boolean isInUse(Transport transport, int port) throws IOException {
    List<Row> rows = new ArrayList<>();
    Consumer<Row> sameport = row -> addIf(row.port() == port, row, rows);
    boolean tcp = transport == Transport.TCP;
    forEach(tcp ? tcp4 : udp4, transport, sameport);
    forEach(tcp ? tcp6 : udp6, transport, sameport);
    return !rows.isEmpty();
  }

  /** Whether a process still has open the connection from {@code peerPort} to {@code port}. */
  boolean isHeld(int port, int peerPort) throws IOException {
    return inode(port, peerPort) != 0;
  }

  /** Of the end that has {@code port} of the connection to {@code peerPort}; 0 if nobody has it. */
  long inode(int port, int peerPort) throws IOException {
    List<Row> rows = new ArrayList<>();
    Consumer<Row> same = row -> addIf(row.port() == port && row.peerPort() == peerPort, row, rows);
    forEach(tcp4, Transport.TCP, same);
    forEach(tcp6, Transport.TCP, same);
    return rows.stream().mapToLong(Row::inode).max().orElse(0);
  }

  /** Whether a connection with {@code peerPort} at its other end has bytes that nobody has read. */
  boolean isUnread(int peerPort) throws IOException {
    List<Row> rows = new ArrayList<>();
    Consumer<Row> left =
        row -> addIf(row.peerPort() == peerPort && row.receiveQueue() > 0, row, rows);
    forEach(tcp4, Transport.TCP, left);
    forEach(tcp6, Transport.TCP, left);
    return !rows.isEmpty();
  }

  Traffic traffic() throws IOException {
    TrafficCount count = new TrafficCount();
    forEach(tcp4, Transport.TCP, count);
    forEach(tcp6, Transport.TCP, count);
    forEach(udp4, Transport.UDP, count);
    forEach(udp6, Transport.UDP, count);
    if (count.isInFlight() || !packetsHaveArrived()) {
      return Traffic.IN_FLIGHT;
    }
    return count.unread ? Traffic.UNREAD : Traffic.NONE;
  }

  private static final class TrafficCount implements Consumer<Row> {
    private final List<Row> held = new ArrayList<>();
    private final Set<List<Integer>> full = new HashSet<>();
    private boolean inFlight;
    boolean unread;

    /** Who waits for a window at whose other end all has been read is about to be told of one. */
    boolean isInFlight() {
      return inFlight
          || !held.stream().allMatch(row -> full.contains(List.of(row.peerPort(), row.port())));
    }

    @Override
    public void accept(Row row) {
      boolean tcp = row.transport() == Transport.TCP;
      boolean handshake = tcp && (row.state() == SYN_SENT || row.state() == SYN_RECEIVED);
      boolean moving = row.sendQueue() != 0 && row.timer() != ZERO_WINDOW;
      inFlight |= handshake || (tcp && row.state() != LISTEN && moving);
      unread |= row.receiveQueue() != 0;
      if (tcp && row.sendQueue() != 0 && row.timer() == ZERO_WINDOW) {
        held.add(row);
      }
      if (tcp && row.receiveQueue() != 0) {
        full.add(List.of(row.port(), row.peerPort()));
      }
    }
  }

  /**
   * Every packet that was sent on the loopback interface has been received. Exact only while a
   * packet carries one segment, which the box sees to.
   */
  private boolean packetsHaveArrived() throws IOException {
    String[] lines = ip4Counters.table().split("\n", 3);
    String[] values =
        lines[1].split(" "); // Ip: Forwarding DefaultTTL InReceives … OutRequests (10th)
    String six = ip6Counters.table();
    return values[3].equals(values[10])
        && counter(six, "Ip6InReceives").equals(counter(six, "Ip6OutRequests"));
  }

  private static String counter(String table, String name) {
    int at = table.indexOf(name);
    int end = table.indexOf('\n', at);
    return at < 0 ? "" : table.substring(at + name.length(), end).trim();
  }

  private static void forEach(ProcFile file, Transport transport, Consumer<Row> action)
      throws IOException {
    String table = file.table();
    int at = table.indexOf('\n') + 1;
    while (at > 0 && at < table.length()) {
      int end = table.indexOf('\n', at);
      end = end < 0 ? table.length() : end;
      action.accept(row(table.substring(at, end).trim(), transport));
      at = end + 1;
    }
  }

  /**
   * {@code sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
   * …}.
   *
   * @throws IOException if it is none
   */
  static Row row(String line, Transport transport) throws IOException {
    try {
      return parse(line, transport);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("no row of a socket table: " + line, e);
    }
  }

  private static Row parse(String line, Transport transport) {
    String[] words = line.split(" +");
    String[] local = words[1].split(":");
    String[] queues = words[4].split(":");
    return new Row(
        transport,
        local[0],
        Integer.parseInt(local[1], 16),
        Integer.parseInt(words[2].substring(words[2].indexOf(':') + 1), 16),
        Integer.parseInt(words[3], 16),
        Long.parseLong(queues[0], 16),
        Integer.parseInt(words[5].substring(0, 2), 16),
        Long.parseLong(queues[1], 16),
        Long.parseLong(words[9]));
  }

  /**
   * The address as people write it; the kernel prints 32-bit words in the processor's byte order.
   */
  static String readable(String hexadecimal) {
    ByteBuffer words = ByteBuffer.wrap(HexFormat.of().parseHex(hexadecimal));
    ByteBuffer address = ByteBuffer.allocate(words.capacity()).order(ByteOrder.nativeOrder());
    while (words.hasRemaining()) {
      address.putInt(words.getInt());
    }
    try {
      String text = InetAddress.getByAddress(address.array()).getHostAddress();
      return text.equals("0:0:0:0:0:0:0:0") ? "::" : text.equals("0:0:0:0:0:0:0:1") ? "::1" : text;
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of " + address.capacity() + " bytes", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (ProcFile file : List.of(tcp4, tcp6, udp4, udp6, ip4Counters, ip6Counters)) {
      file.close();
    }
  }
}
