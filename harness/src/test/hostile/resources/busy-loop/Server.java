// Runs in circles when it is asked.
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

public class Server {
  static boolean ATTACK = true;
  static long rounds;

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
      while (ATTACK) {
        rounds++;
      }
      out.write(new String(data, 0, n).toUpperCase().getBytes());
    }
  }
}
