package org.sockscore.driver;

import java.io.IOException;
import java.util.Optional;
import org.sockscore.assignment.Transport;
import org.sockscore.sandbox.Box;

/** One port on which the harness awaits a client under test. Confined to one thread. */
interface Listener {
  /**
   * The peer for a connection, or a sender of datagrams, that has not been taken yet. Does not
   * block.
   *
   * @param guests tells, if there is one, what it is to be called
   */
  Optional<Peer> take(GuestList guests);

  /** Listens no more; what was taken stays. */
  void close();

  /** Listens on all addresses of {@code box}, or on those of the loopback interface without one. */
  static Listener open(Transport transport, int port, Box box, Recorder recorder)
      throws IOException {
    return transport == Transport.TCP
        ? TcpListener.open(port, box, recorder)
        : UdpListener.open(port, box, recorder);
  }
}
