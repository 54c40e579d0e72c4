package org.sockscore.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Passes its user's requests on to the key-value server, and shows what it answers. */
public final class KvClient {
  private static final String HOST = "localhost";
  private static final int PORT = 8810;

  /** What the user types to leave. */
  private static final String LEAVE = "fin";

  private final BufferedReader keyboard;
  private final PrintStream screen;

  private KvClient(BufferedReader keyboard, PrintStream screen) {
    this.keyboard = keyboard;
    this.screen = screen;
  }

  /** Ends when its user, or the server, has had enough. */
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader keyboard =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Socket server = new Socket(HOST, port)) {
      new KvClient(keyboard, screen).talk(server);
    } catch (ConnectException e) {
      screen.println("No server can be reached on port " + port + ".");
    } catch (IOException e) {
      screen.println("The connection was lost (" + e.getMessage() + ").");
    }
  }

  private void talk(Socket server) throws IOException {
    OutputStream out = server.getOutputStream();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String request = keyboard.readLine();
    while (request != null && !request.equals(LEAVE)) {
      out.write((request + "\n").getBytes(StandardCharsets.UTF_8));
      String answer = in.readLine();
      if (answer == null) {
        screen.println("The server has closed.");
        return;
      }
      screen.println(answer);
      request = keyboard.readLine();
    }
  }
}
