package org.sockscore.reference;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends one message, shows an answer of the same length, closes and ends. */
public final class PerroquetClient {
  private static final String HOST = "localhost";
  private static final int PORT = 6789;
  private static final String MESSAGE = "Hello, world";

  private PerroquetClient() {}

  /** Connects to the port given as the first argument, else to 6789. */
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    try (Socket server = new Socket(HOST, port)) {
      talk(server);
    } catch (IOException e) {
      System.err.println("Le perroquet ne répond pas : " + e.getMessage());
    }
  }

  private static void talk(Socket server) throws IOException {
    byte[] message = MESSAGE.getBytes(StandardCharsets.UTF_8);
    server.getOutputStream().write(message);
    byte[] answer = server.getInputStream().readNBytes(message.length);
    if (answer.length < message.length) {
      System.err.println("Le perroquet s’est envolé avant la fin de sa réponse.");
    } else {
      System.out.println(new String(answer, StandardCharsets.UTF_8));
    }
  }
}
