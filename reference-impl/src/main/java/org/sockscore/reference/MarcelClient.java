package org.sockscore.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Speaks with a server by turns; its user answers at the keyboard. */
public final class MarcelClient {
  private static final int PORT = 50000;
  private static final String END = "fin";
  private static final int LONGEST_MESSAGE = 4096;

  private final BufferedReader keyboard =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MarcelClient() {}

  /** Connects to the port given as the first argument, else to 50000, on this machine. */
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    new MarcelClient().run(port);
  }

  private void run(int port) {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      talk(server);
      screen.println("Dialogue terminé.");
    } catch (IOException e) {
      screen.println("La connexion au serveur a échoué : " + e.getMessage());
    }
  }

  private void talk(Socket server) throws IOException {
    Optional<String> message = receive(server.getInputStream());
    while (message.isPresent() && !message.get().strip().equalsIgnoreCase(END)) {
      screen.println("S> " + message.get());
      screen.print("C> ");
      screen.flush();
      String line = keyboard.readLine();
      send(server, line == null ? END : line);
      message = receive(server.getInputStream());
    }
  }

  private static void send(Socket server, String message) throws IOException {
    server.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
  }

  /** What one read brings, which is a message since both sides wait for their turn. */
  private static Optional<String> receive(InputStream in) throws IOException {
    byte[] buffer = new byte[LONGEST_MESSAGE];
    int length = in.read(buffer);
    return length < 0
        ? Optional.empty()
        : Optional.of(new String(buffer, 0, length, StandardCharsets.UTF_8));
  }
}
