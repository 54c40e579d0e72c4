package org.sockscore.reference;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keeps values under keys for any number of clients at once, a thread each. A request is a line,
 * and so is its answer.
 */
public final class KvServer {
  private static final int PORT = 8810;
  private static final String DONE = "OK";
  private static final String ERROR = "E";

  private final Map<String, String> values = new ConcurrentHashMap<>();

  private KvServer() {}

  /** The answers to one request a line, by a server that starts without any values. */
  public static String reply(String requests) {
    KvServer server = new KvServer();
    return requests.lines().map(server::answer).collect(Collectors.joining("\n"));
  }

  private String answer(String request) {
    String[] words = request.split(" ", 3);
    if (words.length < 2 || words[1].isEmpty()) {
      return ERROR;
    }
    return words.length == 2 ? about(words[0], words[1]) : store(words[0], words[1], words[2]);
  }

  private String about(String command, String key) {
    Optional<String> answer =
        switch (command) {
          case "GET" -> Optional.ofNullable(values.get(key));
          case "DEL" -> Optional.ofNullable(values.remove(key)).map(removed -> DONE);
          default -> Optional.empty();
        };
    return answer.orElse(ERROR);
  }

  private String store(String command, String key, String value) {
    if (!command.equals("SET") || value.isEmpty()) {
      return ERROR;
    }
    values.put(key, value);
    return DONE;
  }

  /** Listens on the port given as the first argument, else on 8810; serves until it is stopped. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    KvServer kv = new KvServer();
    try (ServerSocket server = new ServerSocket(port)) {
      while (true) {
        Socket client = server.accept();
        new Thread(() -> kv.serve(client)).start();
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      talk(new BufferedInputStream(client.getInputStream()), client.getOutputStream());
    } catch (IOException e) {
      System.err.println("Un client a rompu la connexion : " + e.getMessage());
    }
  }

  private void talk(InputStream in, OutputStream out) throws IOException {
    Optional<String> request = readLine(in);
    while (request.isPresent()) {
      out.write((answer(request.get()) + "\n").getBytes(StandardCharsets.UTF_8));
      request = readLine(in);
    }
  }

  /**
   * The next line without its end; nothing if the client left before it was ended. It is decoded
   * whole, so that no character is cut in two.
   */
  private static Optional<String> readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    while (next != '\n' && next != -1) {
      line.write(next);
      next = in.read();
    }
    return next == -1 ? Optional.empty() : Optional.of(withoutReturn(line));
  }

  private static String withoutReturn(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
