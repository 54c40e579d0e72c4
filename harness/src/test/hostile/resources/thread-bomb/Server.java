// Starts threads that do nothing.
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

public class Server {
  static boolean ATTACK = true;
  static int THREADS = 100000;

  public static void main(String[] args) throws Exception {
    for (int i = 0; ATTACK && i < THREADS; i++) {
      startIdler();
    }
    ServerSocket server = new ServerSocket(6789);
    while (true) {
      try (Socket client = server.accept()) {
        serve(client.getInputStream(), client.getOutputStream());
      }
    }
  }

  static void startIdler() {
    Thread idler = new Thread(Server::idle);
    idler.setDaemon(true);
    try {
      idler.start();
    } catch (OutOfMemoryError e) {
      THREADS = 0; // there are no more to have
    }
  }

  static void idle() {
    while (true) {
      LockSupport.park();
    }
  }

  static void serve(InputStream in, OutputStream out) throws Exception {
    byte[] data = new byte[4096];
    for (int n = in.read(data); n > 0; n = in.read(data)) {
      out.write(new String(data, 0, n).toUpperCase().getBytes());
    }
  }
}
