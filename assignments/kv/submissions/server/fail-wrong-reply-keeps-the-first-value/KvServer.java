import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;

public class KvServer {
    static final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();

    public static void main(String[] args) throws IOException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try (ServerSocket server = new ServerSocket(8810)) {
            while (true) {
                Socket s = server.accept();
                pool.submit(() -> serve(s));
            }
        }
    }

    static void serve(Socket s) {
        try (Scanner in = new Scanner(s.getInputStream(), "UTF-8");
             PrintWriter out = new PrintWriter(new OutputStreamWriter(s.getOutputStream(), "UTF-8"), true)) {
            while (in.hasNextLine()) {
                out.println(process(in.nextLine()));
            }
        } catch (IOException e) {
            System.out.println("lost client");
        }
    }

    static String process(String line) {
        String[] parts = line.split(" ", 3);
        if (parts.length == 3 && parts[0].equals("SET")) {
            map.putIfAbsent(parts[1], parts[2]);
            return "OK";
        }
        if (parts.length == 2 && parts[0].equals("GET")) {
            return map.getOrDefault(parts[1], "E");
        }
        if (parts.length == 2 && parts[0].equals("DEL")) {
            return map.remove(parts[1]) != null ? "OK" : "E";
        }
        return "E";
    }
}
