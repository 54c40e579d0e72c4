import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Serveur perroquet : renvoie en majuscules ce que dit le client. */
public class ServeurPerroquet {
    private static final int PORT = 6789;

    public static void main(String[] args) throws IOException {
        try (ServerSocket serveur = new ServerSocket(PORT);
                Socket client = serveur.accept()) {
            System.out.println("Connexion de " + client.getInetAddress());
            dialoguer(client);
        }
        System.out.println("Fin.");
    }

    private static void dialoguer(Socket client) {
        try {
            Reader entree = new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8);
            Writer sortie = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
            char[] tampon = new char[1024];
            int n;
            while ((n = entree.read(tampon)) != -1) {
                sortie.write(new String(tampon, 0, n).toUpperCase());
                sortie.flush();
            }
        } catch (IOException e) {
            System.out.println("Client perdu : " + e.getMessage());
        }
    }
}
