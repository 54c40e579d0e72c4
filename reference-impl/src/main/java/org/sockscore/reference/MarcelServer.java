package org.sockscore.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Speaks with one client after the other, by turns; its user answers at the keyboard. */
public final class MarcelServer {
  private static final int PORT = 50000;
  private static final String WELCOME =
      "Vous êtes connecté au serveur Marcel. Envoyez vos messages.";
  private static final String END = "fin";
  private static final int LONGEST_MESSAGE = 4096;

  private final BufferedReader keyboard =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final PrintStream screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MarcelServer() {}

  /** Listens on the port given as the first argument, else on 50000. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    try (ServerSocket server = new ServerSocket(port)) {
      new MarcelServer().serve(server);
    }
  }

  private void serve(ServerSocket server) throws IOException {
    Optional<String> choice = Optional.of("R");
    while (choice.isPresent() && !choice.get().equalsIgnoreCase("T")) {
      screen.println("Serveur prêt, en attente d’un client.");
      try (Socket client = server.accept()) {
        talk(client);
      } catch (IOException e) {
        screen.println("Le client a disparu : " + e.getMessage());
      }
      choice = ask("<R>ecommencer ou <T>erminer ? ");
    }
  }

  private void talk(Socket client) throws IOException {
    send(client, WELCOME);
    Optional<String> message = receive(client.getInputStream());
    while (message.isPresent() && !message.get().strip().equalsIgnoreCase(END)) {
      screen.println("C> " + message.get());
      send(client, ask("S> ").orElse(END));
      message = receive(client.getInputStream());
    }
    send(client, END);
    screen.println("Dialogue terminé.");
  }

  /** A line from the keyboard; nothing if there is no keyboard any more. */
  private Optional<String> ask(String prompt) throws IOException {
    screen.print(prompt);
    screen.flush();
    return Optional.ofNullable(keyboard.readLine());
  }

  private static void send(Socket client, String message) throws IOException {
    client.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
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
