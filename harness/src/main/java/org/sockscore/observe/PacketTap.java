package org.sockscore.observe;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sockscore.assignment.Transport;

/**
 * Listens in on a network for where its programs try to connect or send datagrams to: a connection
 * that is refused leaves no other trace (packet(7)). Confined to one thread.
 */
public final class PacketTap implements AutoCloseable {
  private static final int AF_PACKET = 17;
  private static final int SOCK_DGRAM_NONBLOCK_CLOEXEC = 2 | 0x800 | 0x80000;

  /** ETH_P_ALL, in network byte order. */
  private static final int EVERY_PROTOCOL = 0x0300;

  private static final int MSG_DONTWAIT = 0x40;

  /** The headers of a packet; the rest is cut off. */
  private static final int HEADERS = 128;

  /** A scan of all ports must not fill our memory. */
  private static final int MOST = 64;

  private static final int IPPROTO_TCP = 6;
  private static final int IPPROTO_UDP = 17;
  private static final int SYN = 2;
  private static final int SYN_AND_ACK = 2 | 16;

  private final int socket;
  private final Set<Attempt> attempts = new LinkedHashSet<>();
  private boolean closed;

  private PacketTap(int socket) {
    this.socket = socket;
  }

  /**
   * Begins to listen in on the network of the calling thread.
   *
   * @throws IOException if this process may not
   */
  public static PacketTap open() throws IOException {
    try {
      return new PacketTap(Libc.socket(AF_PACKET, SOCK_DGRAM_NONBLOCK_CLOEXEC, EVERY_PROTOCOL));
    } catch (LastErrorException e) {
      throw new IOException("no packet socket: " + e.getMessage(), e);
    }
  }

  /** All places tried so far, in the order of the first attempts; some are lost in a flood. */
  public Set<Attempt> attempts() {
    byte[] packet = new byte[HEADERS];
    for (int length = next(packet); length > 0 && attempts.size() < MOST; length = next(packet)) {
      parse(ByteBuffer.wrap(packet, 0, length)).ifPresent(attempts::add);
    }
    return Collections.unmodifiableSet(new LinkedHashSet<>(attempts));
  }

  private int next(byte[] packet) {
    try {
      return Libc.recv(socket, packet, new NativeLong(packet.length), MSG_DONTWAIT).intValue();
    } catch (LastErrorException e) {
      return 0; // EAGAIN: there is none
    }
  }

  /** What an IP packet tells of an attempt, if it begins one (RFC 791, 8200, 9293, 768). */
  static Optional<Attempt> parse(ByteBuffer packet) {
    int version = packet.remaining() < 1 ? 0 : (packet.get(0) & 0xf0) >> 4;
    if (version == 4 && packet.remaining() >= 20) {
      return attempt(packet, packet.get(9), 16, 4, (packet.get(0) & 0xf) * 4);
    }
    return version == 6 && packet.remaining() >= 40
        ? attempt(packet, packet.get(6), 24, 16, 40)
        : Optional.empty();
  }

  private static Optional<Attempt> attempt(
      ByteBuffer packet, byte protocol, int addressAt, int addressLength, int headerAt) {
    boolean tcp = protocol == IPPROTO_TCP && packet.limit() >= headerAt + 14;
    boolean udp = protocol == IPPROTO_UDP && packet.limit() >= headerAt + 8;
    if (!udp && !(tcp && (packet.get(headerAt + 13) & SYN_AND_ACK) == SYN)) {
      return Optional.empty();
    }
    byte[] address = new byte[addressLength];
    packet.get(addressAt, address);
    int port = packet.getShort(headerAt + 2) & 0xffff;
    return Optional.of(new Attempt(tcp ? Transport.TCP : Transport.UDP, digits(address), port));
  }

  private static String digits(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of " + address.length + " bytes", e);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      Libc.close(socket);
    }
  }
}
