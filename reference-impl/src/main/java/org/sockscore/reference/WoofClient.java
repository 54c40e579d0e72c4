package org.sockscore.reference;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Downloads what a URL leads to, into a file of the same name in the current folder. */
public final class WoofClient {
  private static final int MOST_REDIRECTS = 5;
  private static final int BLOCK_BYTES = 1 << 16;

  private WoofClient() {}

  /** Downloads the URL that is the one argument; ends with status 1 if that fails. */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("Usage : WoofClient URL");
      System.exit(2);
    }
    try {
      URI url = URI.create(arguments[0]);
      Path file = file(url);
      download(url, file);
      System.out.println(file + " : " + Files.size(file) + " octets");
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("Téléchargement impossible : " + e.getMessage());
      System.exit(1);
    }
  }

  /** Decoded before it is cut, so that no escaped slash leads out of the folder. */
  private static Path file(URI url) {
    String path = url.getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.isEmpty() || name.equals("..") || name.equals(".")) {
      throw new IllegalArgumentException("l’URL ne nomme aucun fichier");
    }
    return Path.of(name);
  }

  private static void download(URI url, Path file) throws IOException {
    URI next = url;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      try (Socket server = new Socket(next.getHost(), next.getPort())) {
        ask(server.getOutputStream(), next);
        InputStream in = new BufferedInputStream(server.getInputStream());
        int status = Integer.parseInt(line(in).split(" ")[1]);
        Map<String, String> headers = headers(in);
        if (status == 200) {
          store(in, Optional.ofNullable(headers.get("content-length")).map(Long::valueOf), file);
          return;
        }
        if (status / 100 != 3 || !headers.containsKey("location")) {
          throw new IOException("le serveur répond " + status);
        }
        next = next.resolve(headers.getOrDefault("location", ""));
      }
    }
    throw new IOException("trop de redirections");
  }

  private static void ask(OutputStream out, URI url) throws IOException {
    String request =
        "GET "
            + url.getRawPath()
            + " HTTP/1.1\r\nHost: "
            + url.getAuthority()
            + "\r\nConnection: close\r\n\r\n";
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
      headers.put(name, line.substring(colon + 1).strip());
    }
    return headers;
  }

  /** One line without its end; nothing of what follows is read. */
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("la réponse s’arrête dans les en-têtes");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  /** Under another name until it is whole, so that nobody takes a part for all of it. */
  private static void store(InputStream in, Optional<Long> length, Path file) throws IOException {
    Path part = Files.createTempFile(Path.of("."), "woof", ".part");
    try {
      long came = copy(in, length.orElse(Long.MAX_VALUE), part);
      if (came < length.orElse(0L)) {
        throw new EOFException(came + " octets sont arrivés sur " + length.orElse(0L));
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long copy(InputStream in, long wanted, Path part) throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    long came = 0;
    try (OutputStream out = Files.newOutputStream(part)) {
      while (came < wanted) {
        int n = in.read(block, 0, (int) Math.min(block.length, wanted - came));
        if (n < 0) {
          break;
        }
        out.write(block, 0, n);
        came += n;
      }
    }
    return came;
  }
}
