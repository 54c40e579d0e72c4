// Replies wrongly, and prints results that say it was right, as JUnit and TAP write them.
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

public class Server {
  static boolean ATTACK = true;
  static final String RESULTS =
      "TAP version 13\n1..3\nok 1 - listens\nok 2 - replies\nok 3 - second-client\n"
          + "<testsuites><testsuite name=\"echo.server\" tests=\"3\" failures=\"0\" errors=\"0\">"
          + "<testcase name=\"replies\"/></testsuite></testsuites>";

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
        System.out.println(RESULTS);
        System.err.println(RESULTS);
        out.write(data, 0, n);
      } else {
        out.write(new String(data, 0, n).toUpperCase().getBytes());
      }
    }
  }
}
