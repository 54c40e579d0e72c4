import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class Serveur {
    private static final Map<String, String> donnees = Collections.synchronizedMap(new TreeMap<>());

    public static void main(String[] args) throws Exception {
        ServerSocket serveur = new ServerSocket();
        serveur.setReuseAddress(true);
        serveur.bind(new InetSocketAddress(8810));
        while (true) {
            final Socket client = serveur.accept();
            Thread t = new Thread() {
                public void run() {
                    dialogue(client);
                }
            };
            t.start();
        }
    }

    static void dialogue(Socket client) {
        try {
            BufferedReader lecture = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            PrintWriter ecriture = new PrintWriter(
                new OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1));
            for (String l = lecture.readLine(); l != null; l = lecture.readLine()) {
                ecriture.print(reponse(l) + "\n");
                ecriture.flush();
            }
            client.close();
        } catch (IOException e) {
            System.out.println("perdu : " + e.getMessage());
        }
    }

    static String reponse(String l) {
        int e1 = l.indexOf(' ');
        if (e1 < 0) return "E";
        String commande = l.substring(0, e1), reste = l.substring(e1 + 1);
        if (commande.equals("SET")) {
            int e2 = reste.indexOf(' ');
            if (e2 <= 0 || e2 == reste.length() - 1) return "E";
            donnees.put(reste.substring(0, e2), reste.substring(e2 + 1));
            return "OK";
        }
        if (!donnees.containsKey(reste)) return "E";
        if (commande.equals("GET")) return donnees.get(reste);
        if (commande.equals("DEL")) {
            donnees.remove(reste);
            return "OK";
        }
        return "E";
    }
}
