import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class Serveur {
    static final Scanner clavier = new Scanner(System.in, StandardCharsets.UTF_8);

    static void envoyer(OutputStream sortie, String message) throws IOException {
        sortie.write(message.getBytes(StandardCharsets.UTF_8));
        sortie.flush();
    }

    /** null quand le client est parti. */
    static String recevoir(InputStream entree) throws IOException {
        byte[] tampon = new byte[1024];
        int n = entree.read(tampon);
        return n < 0 ? null : new String(tampon, 0, n, StandardCharsets.UTF_8);
    }

    static void dialoguer(Socket client) throws IOException {
        InputStream entree = client.getInputStream();
        OutputStream sortie = client.getOutputStream();
        envoyer(sortie, "Vous êtes connecté au serveur Marcel. Envoyez vos messages.");
        String message = recevoir(entree);
        while (message != null && !message.equalsIgnoreCase("fin")) {
            System.out.println("C> " + message);
            System.out.print("S> ");
            envoyer(sortie, clavier.nextLine());
            message = recevoir(entree);
        }
        System.out.println("C> " + message);
        envoyer(sortie, "fin");
    }

    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(50000);
        String choix;
        do {
            System.out.println("Serveur prêt, en attente de requêtes ...");
            try (Socket client = serveur.accept()) {
                dialoguer(client);
            } catch (IOException e) {
                System.out.println("Connexion perdue : " + e.getMessage());
            }
            System.out.print("<R>ecommencer <T>erminer ? ");
            choix = clavier.nextLine();
        } while (!choix.equalsIgnoreCase("T"));
        serveur.close();
    }
}
