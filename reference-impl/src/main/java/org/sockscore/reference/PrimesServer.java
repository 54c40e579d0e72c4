package org.sockscore.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells each client in turn which of the integers it sends are prime. */
public final class PrimesServer {
  private static final int PORT = 8809;
  private static final int BUFFER_BYTES = 1024;
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

  /** A composite number passes with a probability below 2 to the power of minus this. */
  private static final int CERTAINTY = 100;

  private PrimesServer() {}

  /** {@code T} for a prime number, {@code F} for another integer, {@code E} for anything else. */
  public static String reply(String request) {
    String number = request.strip();
    if (!INTEGER.matcher(number).matches()) {
      return "E";
    }
    return isPrime(new BigInteger(number)) ? "T" : "F";
  }

  private static boolean isPrime(BigInteger number) {
    return number.signum() > 0 && number.isProbablePrime(CERTAINTY);
  }

  /** Listens on the port given as the first argument, else on 8809; serves until it is stopped. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    try (ServerSocket server = new ServerSocket(port)) {
      while (true) {
        serve(server);
      }
    }
  }

  private static void serve(ServerSocket server) throws IOException {
    try (Socket client = server.accept()) {
      talk(client);
    }
  }

  private static void talk(Socket client) {
    try {
      answerAll(client.getInputStream(), client.getOutputStream());
    } catch (IOException e) {
      System.err.println("Le client a rompu la connexion : " + e.getMessage());
    }
  }

  /** The newline after a number is optional, so what one read returns is one request. */
  private static void answerAll(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int count = in.read(buffer);
    while (count != -1) {
      String request = new String(buffer, 0, count, StandardCharsets.UTF_8);
      out.write(reply(request).getBytes(StandardCharsets.US_ASCII));
      count = in.read(buffer);
    }
  }
}
