package org.sockscore.assignment;

/** A transport and a port, such as {@code tcp 8809}. */
public record Endpoint(Transport transport, int port) {
  public Endpoint {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not in 1..65535");
    }
  }

  @Override
  public String toString() {
    return transport.word() + " " + port;
  }
}
