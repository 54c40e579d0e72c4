package org.sockscore.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.List;
import org.sockscore.sandbox.Box;

/**
 * Addresses and ports that occur in the files of a submission. Where nothing shows on which port a
 * program listens, they are what is worth trying.
 *
 * @param addresses IPv4 addresses, such as {@code 192.168.1.168}
 * @param ports numbers from 1 to 65535
 */
public record Clues(List<String> addresses, List<Integer> ports) {
  public static final Clues NONE = new Clues(List.of(), List.of());

  private static final String LOOPBACK = "127.0.0.1";

  public Clues {
    addresses = List.copyOf(addresses);
    ports = List.copyOf(ports);
  }

  /**
   * Those that, in {@code box} before its program starts, cannot lead to anybody else: outside a
   * box only addresses of this machine, and only ports on which nobody answers yet.
   */
  Clues leadingToNobodyElse(Box box) {
    if (box.isIsolated()) {
      return this;
    }
    List<String> own = addresses.stream().filter(Clues::isOfThisMachine).toList();
    return new Clues(own, ports.stream().filter(port -> !answers(box, port)).toList());
  }

  private static boolean isOfThisMachine(String address) {
    try {
      return NetworkInterface.getByInetAddress(literal(address, 1).getAddress()) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answers(Box box, int port) {
    try {
      TcpPeer probe = TcpPeer.open("", new Recorder(Ticker.system()), box, literal(LOOPBACK, port));
      boolean connected = probe.isConnected();
      probe.abort();
      return connected;
    } catch (IOException e) {
      return false;
    }
  }

  /** Of an address written in digits, which is never looked up. */
  @SuppressWarnings("AddressSelection") // digits name one address only
  static InetSocketAddress literal(String address, int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByName(address), port);
  }
}
