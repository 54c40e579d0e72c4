// A right server; what attacks is the annotation processor beside it, which a compiler would load and run.
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

public class Server {
  public static void main(String[] args) throws Exception {
    ServerSocket server = new ServerSocket(6789);
    while (true) {
      try (Socket client = server.accept()) {
        serve(client.getInputStream(), client.getOutputStream());
      }
    }
  }

  @Deprecated
  static void serve(InputStream in, OutputStream out) throws Exception {
    byte[] data = new byte[4096];
    for (int n = in.read(data); n > 0; n = in.read(data)) {
      out.write(new String(data, 0, n).toUpperCase().getBytes());
    }
  }
}
