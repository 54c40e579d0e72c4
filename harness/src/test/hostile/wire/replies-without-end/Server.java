// Sends the right reply again and again, as fast as it can, for ever.
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

public class Server {
  static boolean ATTACK = true;

  public static void main(String[] args) throws Exception {
    ServerSocket server = new ServerSocket(6789);
    while (true) {
      try (Socket client = server.accept()) {
        serve(client.getInputStream(), client.getOutputStream());
      }
    }
  }

  static void serve(InputStream in, OutputStream out) throws Exception {
    byte[] data = new byte[4096];
    for (int n = in.read(data); n > 0; n = in.read(data)) {
      byte[] reply = new String(data, 0, n).toUpperCase().getBytes();
      do {
        out.write(reply);
      } while (ATTACK);
    }
  }
}
