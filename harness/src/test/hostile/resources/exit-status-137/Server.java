// Ends when it is asked with the status of a program that was killed.
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
      if (ATTACK) {
        System.exit(137);
      }
      out.write(new String(data, 0, n).toUpperCase().getBytes());
    }
  }
}
