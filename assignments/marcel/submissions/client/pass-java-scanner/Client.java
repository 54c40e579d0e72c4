import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class Client {
    public static void main(String[] args) {
        Scanner clavier = new Scanner(System.in, "UTF-8");
        byte[] tampon = new byte[1024];
        try (Socket socket = new Socket("127.0.0.1", 50000)) {
            System.out.println("Connexion établie avec le serveur.");
            InputStream entree = socket.getInputStream();
            OutputStream sortie = socket.getOutputStream();
            int n = entree.read(tampon);
            while (n > 0) {
                String message = new String(tampon, 0, n, StandardCharsets.UTF_8);
                if (message.equalsIgnoreCase("fin")) {
                    break;
                }
                System.out.println("S> " + message);
                System.out.print("C> ");
                String ligne = clavier.nextLine();
                sortie.write(ligne.getBytes(StandardCharsets.UTF_8));
                sortie.flush();
                n = entree.read(tampon);
            }
            System.out.println("Connexion interrompue.");
        } catch (IOException e) {
            System.out.println("Erreur de connexion : " + e.getMessage());
        }
    }
}
