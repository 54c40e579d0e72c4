package org.sockscore.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends one client's text back in upper case until the client closes, then ends. */
public final class PerroquetServer {
  private static final int PORT = 6789;
  private static final int BUFFER_BYTES = 1024;

  private PerroquetServer() {}

  /** The upper-case form of {@code text}. */
  public static String reply(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Listens on the port given as the first argument, else on 6789. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT;
    try (ServerSocket server = new ServerSocket(port);
        Socket client = server.accept()) {
      talk(client);
    }
  }

  private static void talk(Socket client) {
    try {
      repeat(client.getInputStream(), client.getOutputStream());
    } catch (IOException e) {
      System.err.println("Le client a rompu la connexion : " + e.getMessage());
    }
  }

  /**
   * A character cut in two by a segment border stays in {@code bytes} until the rest of it arrives;
   * bytes that are not UTF-8 come back as U+FFFD.
   */
  private static void repeat(InputStream in, OutputStream out) throws IOException {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    CharBuffer text = CharBuffer.allocate(BUFFER_BYTES);
    int count = in.read(bytes.array(), 0, bytes.capacity());
    while (count != -1) {
      bytes.position(bytes.position() + count).flip();
      utf8.decode(bytes, text.clear(), false);
      bytes.compact();
      out.write(reply(text.flip().toString()).getBytes(StandardCharsets.UTF_8));
      count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    }
  }
}
