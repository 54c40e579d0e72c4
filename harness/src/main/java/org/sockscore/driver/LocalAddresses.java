package org.sockscore.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.sockscore.assignment.Transport;
import org.sockscore.sandbox.Box;

/** Addresses at which the harness itself listens. */
final class LocalAddresses {
  private static final String LOOPBACK = "127.0.0.1";

  private LocalAddresses() {}

  /**
   * Inside a box every address is its own, and the wildcard is IPv4 and IPv6 at once. Outside of
   * one nobody but programs of this machine is let in.
   */
  static List<InetSocketAddress> toListenAt(int port, Box box) throws IOException {
    return List.of(box.isIsolated() ? new InetSocketAddress(port) : Clues.literal(LOOPBACK, port));
  }

  /** As in {@code tcp 127.0.0.1:6789}. */
  static String text(Transport transport, InetSocketAddress address) {
    InetAddress host = address.getAddress();
    String shown = host.isAnyLocalAddress() ? "0.0.0.0" : host.getHostAddress();
    return StartUp.text(transport, shown, address.getPort());
  }
}
