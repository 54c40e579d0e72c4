import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

public class Woof {
    static Path file;
    static final CountDownLatch done = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        file = Path.of(args[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        // no executor: one request after the other
        server.createContext("/", Woof::handle);
        server.start();
        System.out.println("http://localhost:8080/");
        done.await();
        server.stop(0);
        System.exit(0);
    }

    static void handle(HttpExchange ex) throws IOException {
        String path = ex.getRequestURI().getPath();
        boolean wanted = path.equals("/") || path.equals("/" + file.getFileName());
        if (!wanted || done.getCount() == 0) {
            ex.sendResponseHeaders(wanted ? 410 : 404, -1);
            ex.close();
            return;
        }
        long size = Files.size(file);
        ex.sendResponseHeaders(200, size == 0 ? -1 : size);
        try {
            if (size > 0) {
                Files.copy(file, ex.getResponseBody());
                ex.getResponseBody().close();
            }
            done.countDown();
        } catch (IOException e) {
            System.out.println("Client parti : " + e.getMessage());
        } finally {
            ex.close();
        }
    }
}
