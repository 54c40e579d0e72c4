import java.io.*;
import java.net.*;
import java.util.*;

public class Serveur {
    static List<PrintWriter> sorties = Collections.synchronizedList(new ArrayList<>());

    public static void main(String[] args) throws IOException {
        ServerSocket ss = new ServerSocket(8000);
        while (true) {
            Socket s = ss.accept();
            new Thread(() -> traiter(s)).start();
        }
    }

    static void traiter(Socket s) {
        PrintWriter out = null;
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), "UTF-8"));
            out = new PrintWriter(new OutputStreamWriter(s.getOutputStream(), "UTF-8"));
            sorties.add(out);
            String ligne;
            while ((ligne = in.readLine()) != null && !ligne.equals("fin")) {
                synchronized (sorties) {
                    for (PrintWriter autre : sorties) {
                        if (autre != out) {
                            autre.println(ligne);
                        }
                    }
                }
            }
            s.close();
        } catch (IOException e) {
            System.out.println("client perdu");
        }
        sorties.remove(out);
    }
}
