import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class BonjourClient {
    private static final int PORT = 3000;
    private static final int TAILLE_REPONSE = 12;

    public static void main(String[] args) {
        try (Socket socket = new Socket("localhost", PORT)) {
            socket.getOutputStream().write("Bonjour".getBytes(StandardCharsets.UTF_8));
            byte[] reponse = socket.getInputStream().readNBytes(TAILLE_REPONSE);
            if (reponse.length == 0) {
                System.out.println("Le serveur n'a rien répondu.");
            } else {
                System.out.println(new String(reponse, StandardCharsets.UTF_8));
            }
        } catch (ConnectException e) {
            System.out.println("Le serveur n'est pas lancé.");
        } catch (IOException e) {
            System.out.println("Échange interrompu : " + e.getMessage());
        }
    }
}
