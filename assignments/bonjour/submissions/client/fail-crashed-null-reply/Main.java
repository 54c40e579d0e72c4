import java.io.*;
import java.net.*;

public class Main {
    static String lire(InputStream in) throws IOException {
        StringBuilder texte = new StringBuilder();
        while (texte.length() < 12) {
            int c = in.read();
            if (c == -1) {
                return null;
            }
            texte.append((char) c);
        }
        return texte.toString();
    }

    public static void main(String[] args) {
        try (Socket s = new Socket("127.0.0.1", 3000)) {
            s.getOutputStream().write("Bonjour".getBytes());
            String reponse = lire(s.getInputStream());
            System.out.println("Réponse : " + reponse.trim());
        } catch (IOException e) {
            System.out.println("Erreur d'entrée-sortie : " + e.getMessage());
        }
    }
}
