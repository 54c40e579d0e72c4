package org.sockscore.reference;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says hello in seven bytes, shows the twelve that a server answers, closes and ends. */
public final class BonjourClient {
  private static final String HOST = "localhost";
  private static final int PORT = 3000;
  private static final int ANSWER_BYTES = 12;

  private BonjourClient() {}

  /** Connects to the port given as the first argument, else to 3000. */
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    try (Socket server = new Socket(HOST, port)) {
      talk(server);
    } catch (IOException e) {
      System.err.println("Pas de conversation possible : " + e.getMessage());
    }
  }

  private static void talk(Socket server) throws IOException {
    server.getOutputStream().write("Bonjour".getBytes(StandardCharsets.UTF_8));
    byte[] answer = server.getInputStream().readNBytes(ANSWER_BYTES);
    if (answer.length < ANSWER_BYTES) {
      System.err.println("Le serveur est parti avant la fin de sa réponse.");
    } else {
      System.out.println(new String(answer, StandardCharsets.UTF_8));
    }
  }
}
