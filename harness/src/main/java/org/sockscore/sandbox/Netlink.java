package org.sockscore.sandbox;

import com.sun.jna.NativeLong;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sockscore.observe.Libc;

/**
 * Configures the network namespace of the calling thread by messages to the kernel ({@code
 * rtnetlink(7)}), so that no {@code ip} program is needed.
 */
final class Netlink {
  private static final int AF_NETLINK = 16;
  private static final int SOCK_RAW_CLOEXEC = 3 | 0x80000;
  private static final int NLM_F_REQUEST_ACK = 1 | 4;
  private static final int NLM_F_REPLACE = 0x100;
  private static final int NLM_F_CREATE = 0x400;
  private static final int RTM_NEWLINK = 16;
  private static final int RTM_NEWROUTE = 24;
  private static final int RTM_DELROUTE = 25;
  private static final int LOOPBACK = 1;
  private static final int IFF_UP = 1;
  private static final int IFLA_GSO_MAX_SEGS = 40;
  private static final int RTA_DST = 1;
  private static final int RTA_OIF = 4;
  private static final int RTA_PRIORITY = 6;
  private static final int RTA_PREFSRC = 7;
  private static final int RTA_METRICS = 8;
  private static final int RTAX_QUICKACK = 15;

  private final ByteBuffer message = ByteBuffer.allocate(256).order(ByteOrder.nativeOrder());

  private Netlink(int type, int flags) {
    message.putInt(0).putShort((short) type).putShort((short) (NLM_F_REQUEST_ACK | flags));
    message.putInt(1).putInt(0);
  }

  /**
   * Starts the loopback interface, with one segment a packet: only then does "packets received =
   * packets sent" prove that nothing is in flight.
   */
  static void startLoopback() throws IOException {
    Netlink link = new Netlink(RTM_NEWLINK, 0);
    link.message
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(LOOPBACK)
        .putInt(IFF_UP)
        .putInt(IFF_UP);
    link.attribute(IFLA_GSO_MAX_SEGS, 1).exchange("start the loopback interface");
  }

  /**
   * Makes every IPv4 address one of this namespace's own, to bind and to connect to (AnyIP), with
   * acknowledgements at once: delayed ones would keep bytes "in flight" for 40 ms.
   */
  static void ownEveryAddress() throws IOException {
    byte[] loopback = {127, 0, 0, 1};
    route(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_REPLACE, new byte[] {127, 0, 0, 0}, 8, loopback);
    route(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_REPLACE, loopback, 32, loopback);
    route(RTM_NEWROUTE, NLM_F_CREATE, new byte[4], 0, null);
    if (Files.exists(Path.of("/proc/thread-self/net/if_inet6"))) {
      byte[] loopback6 = new byte[16];
      loopback6[15] = 1;
      route(RTM_NEWROUTE, NLM_F_CREATE, loopback6, 128, null);
      deletePlainRoute(loopback6);
    }
  }

  private static void route(
      int type, int flags, byte[] destination, int prefix, byte @Nullable [] source)
      throws IOException {
    Netlink route = new Netlink(type, flags).routeHeader(destination, prefix);
    if (source != null) {
      route.attribute(RTA_PREFSRC, source);
    } else if (destination.length == 4) {
      route.attribute(RTA_PRIORITY, 0);
    }
    route.quickAcknowledgements().exchange("route to " + destination.length + " bytes/" + prefix);
  }

  /** The kernel's own route to ::1, which would win over the one with quick acknowledgements. */
  private static void deletePlainRoute(byte[] destination) throws IOException {
    new Netlink(RTM_DELROUTE, 0).routeHeader(destination, 128).exchange("delete the plain route");
  }

  private Netlink routeHeader(byte[] destination, int prefix) {
    boolean v4 = destination.length == 4;
    message.put((byte) (v4 ? 2 : 10)).put((byte) prefix).put((byte) 0).put((byte) 0);
    // Table local, protocol boot, scope host (IPv4 only), type local.
    message.put((byte) 255).put((byte) 2).put((byte) (v4 ? 254 : 0)).put((byte) 2).putInt(0);
    return attribute(RTA_DST, destination).attribute(RTA_OIF, LOOPBACK);
  }

  private Netlink quickAcknowledgements() {
    message.putShort((short) 12).putShort((short) RTA_METRICS);
    return attribute(RTAX_QUICKACK, 1);
  }

  private Netlink attribute(int type, int value) {
    message.putShort((short) 8).putShort((short) type).putInt(value);
    return this;
  }

  private Netlink attribute(int type, byte[] value) {
    message.putShort((short) (4 + value.length)).putShort((short) type).put(value);
    return this;
  }

  private void exchange(String what) throws IOException {
    int length = message.position();
    message.putInt(0, length);
    int socket = Libc.socket(AF_NETLINK, SOCK_RAW_CLOEXEC, 0);
    try {
      Libc.send(socket, message.array(), new NativeLong(length), 0);
      byte[] answer = new byte[512];
      Libc.recv(socket, answer, new NativeLong(answer.length), 0);
      int error = ByteBuffer.wrap(answer).order(ByteOrder.nativeOrder()).getInt(16);
      if (error != 0) {
        throw new IOException("cannot " + what + ": error " + -error);
      }
    } finally {
      Libc.close(socket);
    }
  }
}
