import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;

public class ServeurKv extends Thread {
    private static final HashMap<String, String> table = new HashMap<>();
    private final Socket client;

    ServeurKv(Socket client) {
        this.client = client;
    }

    private static String executer(String ligne) {
        synchronized (table) {
            String[] m = ligne.split(" ", 3);
            if (m.length < 2 || (m[0].equals("SET") ? m.length != 3 : m.length != 2)) {
                return "E";
            }
            switch (m[0]) {
                case "SET":
                    table.put(m[1], m[2]);
                    return "OK";
                case "GET":
                    return table.getOrDefault(m[1], "E");
                case "DEL":
                    return table.remove(m[1]) == null ? "E" : "OK";
                default:
                    return "E";
            }
        }
    }

    @Override
    public void run() {
        try (client) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            BufferedWriter out = new BufferedWriter(
                    new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8));
            String ligne;
            while ((ligne = in.readLine()) != null) {
                out.write(executer(ligne));
                out.write('\n');
                out.flush();
            }
        } catch (IOException e) {
            System.out.println("Client parti : " + e.getMessage());
        }
    }

    public static void main(String[] args) throws IOException {
        ServerSocket ecoute = new ServerSocket(8810);
        System.out.println("Serveur prêt");
        for (;;) {
            new ServeurKv(ecoute.accept()).start();
        }
    }
}
