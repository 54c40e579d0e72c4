package org.sockscore.reference;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Offers one file over HTTP and ends once somebody has got all of it. Clients are served one after
 * the other, so that nobody can get it while it is being handed over.
 */
public final class WoofServer {
  private static final int PORT = 8080;
  private static final int MOST_HEAD_BYTES = 16 << 10;

  /** A client that says nothing must not keep the others waiting for ever. */
  private static final int PATIENCE_MILLIS = 5000;

  private final Path file;
  private final String location;

  private WoofServer(Path file) {
    this.file = file;
    String name = String.valueOf(file.getFileName());
    this.location = "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Offers the file named by the first argument on port 8080. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0 || !Files.isRegularFile(Path.of(arguments[0]))) {
      System.err.println("Usage : WoofServer FICHIER");
      System.exit(2);
    }
    WoofServer woof = new WoofServer(Path.of(arguments[0]));
    try (ServerSocket server = new ServerSocket(PORT)) {
      System.out.println("http://localhost:" + PORT + woof.location);
      boolean handedOver = false;
      while (!handedOver) {
        handedOver = woof.serve(server.accept());
      }
    }
  }

  /** Whether the client got the file, all of it. */
  private boolean serve(Socket client) {
    try (client) {
      client.setSoTimeout(PATIENCE_MILLIS);
      String[] request = head(new BufferedInputStream(client.getInputStream())).split(" ", 3);
      return request.length == 3 && answer(request[0], request[1], client.getOutputStream());
    } catch (IOException e) {
      System.err.println("Un client a rompu la connexion : " + e.getMessage());
      return false;
    }
  }

  /** The request up to its empty line, as far as it came. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int next = in.read();
    while (next != -1 && head.size() < MOST_HEAD_BYTES) {
      head.write(next);
      String text = head.toString(StandardCharsets.ISO_8859_1);
      if (text.endsWith("\r\n\r\n") || text.endsWith("\n\n")) {
        return text;
      }
      next = in.read();
    }
    return "";
  }

  private boolean answer(String method, String target, OutputStream out) throws IOException {
    if (!method.equals("GET")) {
      respond(out, "405 Method Not Allowed", "Allow: GET");
      return false;
    }
    if (target.equals("/")) {
      respond(out, "302 Found", "Location: " + location);
      return false;
    }
    if (!isOffered(target)) {
      respond(out, "404 Not Found", "Content-Type: text/plain");
      return false;
    }
    out.write(
        ("HTTP/1.0 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                + Files.size(file)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    Files.copy(file, out);
    return true;
  }

  /** Nothing that a client sends is ever opened: it is only compared. */
  private boolean isOffered(String target) {
    try {
      String path = URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
      return path.equals("/" + file.getFileName());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void respond(OutputStream out, String status, String header) throws IOException {
    out.write(
        ("HTTP/1.0 " + status + "\r\n" + header + "\r\nContent-Length: 0\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
  }
}
