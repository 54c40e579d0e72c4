import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class Serveur {
    static final Scanner clavier = new Scanner(System.in, StandardCharsets.UTF_8);

    static void envoyer(PrintWriter sortie, String message) {
        sortie.print(message);
    }

    /** null quand le client est parti. */
    static String recevoir(InputStream entree) throws IOException {
        byte[] tampon = new byte[1024];
        int n = entree.read(tampon);
        return n < 0 ? null : new String(tampon, 0, n, StandardCharsets.UTF_8);
    }

    static void dialoguer(Socket client) throws IOException {
        InputStream entree = client.getInputStream();
        PrintWriter sortie = new PrintWriter(
            new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8));
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
        sortie.close();
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
