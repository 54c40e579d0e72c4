package org.sockscore.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Does two things at once in a chat room: a thread of its own shows what comes, while another sends
 * what is typed.
 */
public final class ChatClient {
  private static final int PORT = 8000;
  private static final String END = "fin";

  private final BufferedReader keyboard =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ChatClient() {}

  /** Connects to the port given as the first argument, else to 8000, on this machine. */
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    new ChatClient().run(port);
  }

  private void run(int port) {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Thread receiver = new Thread(() -> showAll(server));
      receiver.setDaemon(true);
      receiver.start();
      sendAll(server);
    } catch (IOException e) {
      screen.println("La connexion au serveur a échoué : " + e.getMessage());
    }
  }

  private void sendAll(Socket server) throws IOException {
    String line = keyboard.readLine();
    while (line != null && !line.strip().equals(END)) {
      server.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      line = keyboard.readLine();
    }
  }

  private void showAll(Socket server) {
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        screen.println(line);
      }
      screen.println("Le serveur a fermé la connexion.");
    } catch (IOException e) {
      if (server.isClosed()) {
        return; // it was this side that left
      }
      screen.println("La connexion au serveur est rompue : " + e.getMessage());
    }
    // Nothing in Java wakes a thread that reads the keyboard.
    System.exit(0);
  }
}
