package org.sockscore.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks the prime number server about a list of values, and tells its user what it answers. */
public final class PrimesClient {
  private static final String HOST = "localhost";
  private static final int PORT = 8809;
  private static final long POWER = 1L << 50;

  private static final List<String> VALUES =
      List.of("4j", "4", "5", "-5", "17", "29", Long.toString(POWER), Long.toString(POWER - 1));

  private PrimesClient() {}

  /** Asks about each value on a connection of its own, until one cannot be opened. */
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    try {
      for (String value : VALUES) {
        System.out.println(value + ": " + ask(value, port));
      }
    } catch (ConnectException e) {
      System.out.println("No server can be reached on port " + port + ".");
      System.exit(1);
    }
  }

  private static String ask(String value, int port) throws ConnectException {
    try (Socket server = new Socket(HOST, port)) {
      OutputStream out = server.getOutputStream();
      out.write((value + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return meaning(answer(server));
    } catch (ConnectException e) {
      throw e;
    } catch (IOException e) {
      return "the exchange failed (" + e.getMessage() + ")";
    }
  }

  /** The first line, or what there was of it; {@code ""} if there was nothing. */
  private static String answer(Socket server) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String line = in.readLine();
    return line == null ? "" : line.strip();
  }

  private static String meaning(String answer) {
    return switch (answer) {
      case "T" -> "a prime number";
      case "F" -> "not a prime number";
      case "E" -> "an error, says the server: this is no integer";
      case "" -> "the server closed without an answer";
      default -> "the answer \"" + answer + "\" is unknown";
    };
  }
}
