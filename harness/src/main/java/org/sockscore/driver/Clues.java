package org.sockscore.driver;

import java.util.List;

/**
 * Addresses and ports that occur in the files of a submission. Where nothing shows on which port a
 * program listens, they are what is worth trying.
 *
 * @param addresses IPv4 addresses, such as {@code 192.168.1.168}
 * @param ports numbers from 1 to 65535
 */
public record Clues(List<String> addresses, List<Integer> ports) {
  public static final Clues NONE = new Clues(List.of(), List.of());

  public Clues {
    addresses = List.copyOf(addresses);
    ports = List.copyOf(ports);
  }
}
