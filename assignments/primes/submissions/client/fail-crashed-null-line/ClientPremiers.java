import java.io.*;
import java.net.*;

public class ClientPremiers {
    static final String[] NOMBRES = {"4j", "4", "5", "-5", "17", "29",
            String.valueOf(1L << 50), String.valueOf((1L << 50) - 1)};

    public static void main(String[] args) {
        for (String n : NOMBRES) {
            try {
                Socket s = new Socket("127.0.0.1", 8809);
                PrintWriter out = new PrintWriter(s.getOutputStream(), true);
                BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream()));
                out.println(n);
                String r = in.readLine();
                switch (r.trim()) {
                    case "T": System.out.println(n + " est premier"); break;
                    case "F": System.out.println(n + " n'est pas premier"); break;
                    case "E": System.out.println(n + " : le serveur signale une erreur"); break;
                    default: System.out.println(n + " : réponse inconnue " + r);
                }
                s.close();
            } catch (ConnectException e) {
                System.out.println("Impossible de joindre le serveur");
                return;
            } catch (IOException e) {
                System.out.println("Erreur réseau : " + e.getMessage());
            }
        }
    }
}
