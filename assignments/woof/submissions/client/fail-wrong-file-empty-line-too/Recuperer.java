import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

public class Recuperer {
    public static void main(String[] args) throws IOException {
        URL url = new URL(args[0]);
        String nom = new File(URLDecoder.decode(url.getPath(), StandardCharsets.UTF_8)).getName();
        Socket s;
        try {
            s = new Socket(url.getHost(), url.getPort());
        } catch (ConnectException e) {
            System.out.println("Pas de serveur : " + e.getMessage());
            return;
        }
        String requete = "GET " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getHost() + "\r\nConnection: close\r\n\r\n";
        s.getOutputStream().write(requete.getBytes(StandardCharsets.US_ASCII));
        byte[] reponse = s.getInputStream().readAllBytes();
        s.close();

        // on cherche la fin des en-tetes
        String texte = new String(reponse, StandardCharsets.ISO_8859_1);
        if (!texte.startsWith("HTTP/1.1 200") && !texte.startsWith("HTTP/1.0 200")) {
            System.out.println("Erreur du serveur : " + texte.lines().findFirst().orElse("rien"));
            return;
        }
        int debut = texte.indexOf("\r\n\r\n") + 2;
        try (FileOutputStream f = new FileOutputStream(nom)) {
            f.write(reponse, debut, reponse.length - debut);
        }
        System.out.println(nom + " enregistre");
    }
}
