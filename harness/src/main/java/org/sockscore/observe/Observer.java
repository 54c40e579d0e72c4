package org.sockscore.observe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sockscore.assignment.Transport;

/** What can be seen of one program from outside. Confined to the thread that drives it. */
public interface Observer extends AutoCloseable {
  /** Looks once, without blocking. */
  Look look();

  /**
   * The sockets on which the program awaits clients (TCP) or datagrams (UDP), or nothing if that
   * cannot be seen here. In the order of their ports.
   */
  Optional<List<Listener>> listeners();

  /** What the program has used so far, or nothing if that cannot be seen here. */
  Optional<Usage> usage();

  /**
   * The memory of the program in bytes, where a page that n processes share counts 1/n in each of
   * them, or nothing if that cannot be seen here. Slow: each process is held up meanwhile.
   */
  OptionalLong proportionalBytes();

  /**
   * How many files and folders there are on the file systems that its box has at {@code places}; 0
   * if that cannot be seen here.
   */
  long filesIn(List<String> places);

  /**
   * The size in bytes of the files that the program has open and that have no name any more, those
   * in the memory of its box included; 0 if that cannot be seen here.
   */
  long namelessBytes();

  /**
   * Whether it still has open its end of the TCP connection from {@code peerPort} to its {@code
   * port}, or nothing if that cannot be seen here.
   */
  Optional<Boolean> holds(int port, int peerPort);

  /**
   * Has the system keep back what our end of the connection sends until we say FIN, so that the
   * program gets both at once however long we are kept from a processor in between; for 200 ms at
   * most (TCP_CORK, tcp(7)). Without effect where that cannot be had.
   *
   * @param port ours
   * @param peerPort the program's
   */
  void keepBack(int port, int peerPort);

  /**
   * Whether bytes that came from {@code peerPort} over TCP lie there for the program to read, or
   * nothing if that cannot be seen here.
   */
  Optional<Boolean> leavesUnread(int peerPort);

  /**
   * How many clients wait for the program to accept them on its TCP {@code port}, or nothing if it
   * does not listen there, or if that cannot be seen here.
   */
  OptionalInt waitingClients(int port);

  @Override
  void close();

  /**
   * A socket that awaits clients or datagrams.
   *
   * @param address as the kernel writes it, such as {@code 0.0.0.0}, {@code 192.168.1.168} or
   *     {@code ::}, which takes IPv4 as well, unlike {@link #IPV6_ONLY}
   */
  record Listener(Transport transport, String address, int port) {
    /** Any address of IPv6, and none of IPv4. */
    public static final String IPV6_ONLY = "0:0:0:0:0:0:0:0";

    /** Whether a client that speaks IPv4 can reach it. */
    public boolean speaksIpv4() {
      return address.indexOf(':') < 0 || address.equals("::") || address.startsWith("::ffff:");
    }
  }

  /**
   * What a process tree has used.
   *
   * @param cpuNanos processor time of all its threads, those that ended included
   * @param residentBytes memory it has now; a page that processes share counts in each of them
   * @param tasks processes and threads it has now
   */
  record Usage(long cpuNanos, long residentBytes, int tasks) {}
}
