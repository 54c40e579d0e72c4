package org.sockscore.reference;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Shows the seven bytes that one client sends, answers with twelve, closes and ends. */
public final class BonjourServer {
  private static final int PORT = 3000;
  private static final int GREETING_BYTES = 7;

  private BonjourServer() {}

  /** The answer, whatever the greeting. */
  public static String reply(String greeting) {
    return "Comment va ?";
  }

  /** Listens on the port given as the first argument, else on 3000. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    try (ServerSocket server = new ServerSocket(port);
        Socket client = server.accept()) {
      talk(client);
    }
  }

  private static void talk(Socket client) {
    try {
      byte[] greeting = client.getInputStream().readNBytes(GREETING_BYTES);
      if (greeting.length < GREETING_BYTES) {
        System.err.println("Le client est parti sans dire bonjour.");
        return;
      }
      String shown = new String(greeting, StandardCharsets.UTF_8);
      System.out.println(shown);
      client.getOutputStream().write(reply(shown).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      System.err.println("Le client a rompu la connexion : " + e.getMessage());
    }
  }
}
