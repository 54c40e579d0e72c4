package org.sockscore.reference;

import java.util.Map;
import java.util.Optional;

/** The oracle of each assignment that has a reference server. */
public final class Oracles {
  private static final Map<String, Oracle> BY_ASSIGNMENT =
      Map.of(
          "perroquet", PerroquetServer::reply,
          "primes", PrimesServer::reply,
          "bonjour", BonjourServer::reply,
          "primes-udp", PrimesUdpServer::reply,
          "kv", KvServer::reply);

  private Oracles() {}

  /** The oracle of the assignment with this id, if it has a reference. */
  public static Optional<Oracle> of(String assignment) {
    return Optional.ofNullable(BY_ASSIGNMENT.get(assignment));
  }
}
