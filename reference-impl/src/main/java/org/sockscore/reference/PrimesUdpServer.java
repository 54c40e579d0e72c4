package org.sockscore.reference;

import java.io.IOException;
import java.math.BigInteger;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Tells whoever sends it a datagram whether the integer in it is prime: on its screen, and to the
 * sender.
 */
public final class PrimesUdpServer {
  private static final int PORT = 8808;
  private static final int BUFFER_BYTES = 65_535;
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

  /** More digits than that are told composite or prime by nobody in reasonable time. */
  private static final int MOST_DIGITS = 1_000;

  /** A composite number passes with a probability below 2 to the power of minus this. */
  private static final int CERTAINTY = 100;

  private PrimesUdpServer() {}

  /** {@code T} for a prime number, {@code F} for another integer, {@code E} for anything else. */
  public static String reply(String request) {
    String number = request.strip();
    if (number.length() > MOST_DIGITS || !INTEGER.matcher(number).matches()) {
      return "E";
    }
    return isPrime(new BigInteger(number)) ? "T" : "F";
  }

  private static boolean isPrime(BigInteger number) {
    return number.signum() > 0 && number.isProbablePrime(CERTAINTY);
  }

  /**
   * Listens on the port given as the first argument, else on 8808; serves until an empty datagram
   * comes.
   */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    try (DatagramSocket socket = new DatagramSocket(port)) {
      DatagramPacket request = receive(socket);
      while (request.getLength() > 0) {
        answer(socket, request);
        request = receive(socket);
      }
    }
  }

  private static DatagramPacket receive(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[BUFFER_BYTES], BUFFER_BYTES);
    socket.receive(packet);
    return packet;
  }

  private static void answer(DatagramSocket socket, DatagramPacket request) {
    String number =
        new String(
            request.getData(), request.getOffset(), request.getLength(), StandardCharsets.UTF_8);
    String reply = reply(number);
    System.out.println(reply);
    byte[] bytes = reply.getBytes(StandardCharsets.US_ASCII);
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, request.getSocketAddress()));
    } catch (IOException e) {
      System.err.println("La réponse n’a pas pu être envoyée : " + e.getMessage());
    }
  }
}
