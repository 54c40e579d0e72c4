import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

public class Woof {

    private final Path fichier;

    Woof(Path fichier) {
        this.fichier = fichier;
    }

    /** Le chemin demandé, ou null si le client est reparti. */
    private String lireRequete(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        String premiere = in.readLine();
        String ligne = premiere;
        while (ligne != null && !ligne.isEmpty()) {
            ligne = in.readLine();
        }
        if (ligne == null || premiere.split(" ").length < 2) {
            return null;
        }
        return URLDecoder.decode(premiere.split(" ")[1], StandardCharsets.UTF_8);
    }

    private static void entete(OutputStream out, String texte) throws IOException {
        out.write(("HTTP/1.1 " + texte + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private boolean servir(Socket client) throws IOException {
        String demande = lireRequete(client);
        if (demande == null) {
            return false;
        }
        OutputStream out = client.getOutputStream();
        if (!demande.equals("/") && !demande.equals("/" + fichier.getFileName())) {
            entete(out, "404 Not Found\r\nContent-Length: 0\r\n");
            return false;
        }
        entete(out, "200 OK\r\nContent-Length: " + Files.size(fichier) + "\r\n");
        Files.copy(fichier, out);
        return true;
    }

    public static void main(String[] args) throws IOException {
        Woof woof = new Woof(Paths.get(args[0]));
        try (ServerSocket serveur = new ServerSocket(8080)) {
            boolean remis = false;
            while (!remis) {
                try (Socket client = serveur.accept()) {
                    remis = woof.servir(client);
                } catch (IOException e) {
                    System.out.println("Client perdu : " + e.getMessage());
                }
            }
        }
    }
}
