package org.sockscore.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the host that nobody uses. */
public final class FreePorts {
  /**
   * Below those that Linux gives to outgoing connections (ip_local_port_range), which come and go.
   */
  private static final int LOWEST = 10_000;

  private static final int HIGHEST = 32_000;

  private FreePorts() {}

  /** One of them, drawn at random so that two test runs at once hardly ever meet. */
  public static int next() throws IOException {
    int port = 0;
    while (port == 0) {
      port = freeOrNone(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
    }
    return port;
  }

  private static int freeOrNone(int port) throws IOException {
    try (ServerSocket probe = new ServerSocket(port)) {
      return probe.getLocalPort();
    } catch (BindException e) {
      return 0;
    }
  }
}
