import java.io.*;
import java.net.*;

public class Serveur {
    static HashMap<String, String> donnees = new HashMap<>();

    public static void main(String[] args) throws IOException {
        try (ServerSocket serveur = new ServerSocket(8810)) {
            while (true) {
                Socket client = serveur.accept();
                new Thread(() -> servir(client)).start();
            }
        }
    }

    static void servir(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), "UTF-8"));
            OutputStream out = client.getOutputStream();
            String ligne;
            while ((ligne = in.readLine()) != null) {
                out.write((repondre(ligne.split(" ", 3)) + "\n").getBytes("UTF-8"));
            }
        } catch (IOException e) {
            System.out.println("Client perdu");
        }
    }

    static synchronized String repondre(String[] mots) {
        if (mots[0].equals("SET") && mots.length == 3) {
            donnees.put(mots[1], mots[2]);
            return "OK";
        }
        if (mots.length != 2 || !donnees.containsKey(mots[1])) {
            return "E";
        }
        if (mots[0].equals("GET")) {
            return donnees.get(mots[1]);
        }
        if (mots[0].equals("DEL")) {
            donnees.remove(mots[1]);
            return "OK";
        }
        return "E";
    }
}
