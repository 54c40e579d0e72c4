package org.sockscore.reference;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends the prime number server a list of values, each in a datagram, and shows its user what comes
 * back, if anything does.
 */
public final class PrimesUdpClient {
  private static final String HOST = "localhost";
  private static final int PORT = 8808;
  private static final int BUFFER_BYTES = 65_535;
  private static final int PATIENCE_MILLIS = 1_000;
  private static final long POWER = 1L << 50;

  private static final List<String> VALUES =
      List.of("4j", "4", "5", "-5", "17", "29", Long.toString(POWER), Long.toString(POWER - 1));

  private PrimesUdpClient() {}

  /** Sends all values, from one socket, whatever becomes of each. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    InetAddress host = InetAddress.getByName(HOST);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      for (String value : VALUES) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        System.out.println(
            value + ": " + ask(new DatagramPacket(bytes, bytes.length, host, port), socket));
      }
    }
  }

  private static String ask(DatagramPacket question, DatagramSocket socket) {
    DatagramPacket answer = new DatagramPacket(new byte[BUFFER_BYTES], BUFFER_BYTES);
    try {
      socket.send(question);
      socket.receive(answer);
    } catch (SocketTimeoutException e) {
      return "no answer came in time";
    } catch (IOException e) {
      return "nobody is there (" + e.getMessage() + ")";
    }
    String text =
        new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? "an empty answer" : text;
  }
}
