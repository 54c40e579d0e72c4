package org.sockscore.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A reference server as a process of its own, started as a student's program is. */
final class RunningServer implements AutoCloseable {
  private final Process process;
  private final int port;

  private RunningServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static RunningServer start(Class<?> server) throws IOException {
    int port = freePort();
    String bin = System.getProperty("java.home") + File.separator + "bin" + File.separator;
    String classes = server.getProtectionDomain().getCodeSource().getLocation().getPath();
    return new RunningServer(
        new ProcessBuilder(bin + "java", "-cp", classes, server.getName(), Integer.toString(port))
            .redirectErrorStream(true)
            .start(),
        port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  /** Tries until the server listens; the first connection that succeeds is its first client. */
  Socket connect() throws IOException {
    while (true) {
      try {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        if (socket.getLocalPort() != port) {
          return socket;
        }
        // The kernel chose the server's own port for the client, and connected it with itself.
        socket.close();
      } catch (ConnectException e) {
        assertTrue(process.isAlive(), "the server ended before it listened");
        Thread.onSpinWait();
      }
    }
  }

  int exitStatus() throws InterruptedException {
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), "the server is still running");
    return process.exitValue();
  }

  /** What it wrote, once it has ended. */
  String screen() throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
