import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Hashtable;

public class Main {
    static Hashtable<String, String> donnees = new Hashtable<>();

    public static void main(String[] args) throws IOException {
        ServerSocket ss = new ServerSocket(8810);
        while (true) {
            Socket s = ss.accept();
            new Thread(() -> {
                try {
                    traiter(s);
                    s.close();
                } catch (IOException e) {
                    System.out.println("client deconnecte");
                }
            }).start();
        }
    }

    static void traiter(Socket s) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(s.getInputStream(), "UTF-8"));
        PrintStream ps = new PrintStream(s.getOutputStream(), true, "UTF-8");
        String ligne;
        while ((ligne = br.readLine()) != null) {
            String[] t = ligne.split(" ", 3);
            if (t[0].equals("SET") && t.length == 3) {
                donnees.put(t[1], t[2]);
                ps.println("OK");
            } else if (t[0].equals("GET") && t.length == 2 && donnees.get(t[1]) != null) {
                ps.println(donnees.get(t[1]));
            } else if (t[0].equals("DEL") && t.length == 2) {
                donnees.remove(t[1]);
                ps.println("OK");
            } else {
                ps.println("E");
            }
        }
    }
}
