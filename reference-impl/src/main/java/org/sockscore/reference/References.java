package org.sockscore.reference;

import java.util.Map;
import java.util.Optional;

/** The reference programs, by assignment and by the side that they play. */
public final class References {
  private static final Map<String, Class<?>> SERVERS =
      Map.of(
          "bonjour", BonjourServer.class,
          "chatroom", ChatServer.class,
          "kv", KvServer.class,
          "marcel", MarcelServer.class,
          "perroquet", PerroquetServer.class,
          "primes", PrimesServer.class,
          "primes-udp", PrimesUdpServer.class,
          "woof", WoofServer.class);

  private static final Map<String, Class<?>> CLIENTS =
      Map.of(
          "bonjour", BonjourClient.class,
          "chatroom", ChatClient.class,
          "kv", KvClient.class,
          "marcel", MarcelClient.class,
          "perroquet", PerroquetClient.class,
          "primes", PrimesClient.class,
          "primes-udp", PrimesUdpClient.class,
          "woof", WoofClient.class);

  private References() {}

  /** The server of the assignment with this id, if there is one. */
  public static Optional<Class<?>> server(String assignment) {
    return Optional.ofNullable(SERVERS.get(assignment));
  }

  /** The client of the assignment with this id, if there is one. */
  public static Optional<Class<?>> client(String assignment) {
    return Optional.ofNullable(CLIENTS.get(assignment));
  }
}
