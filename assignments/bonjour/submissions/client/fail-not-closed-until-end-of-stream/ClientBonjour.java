import java.io.IOException;
import java.net.Socket;

public class ClientBonjour {
    public static void main(String[] args) {
        try (Socket s = new Socket("localhost", 3000)) {
            s.getOutputStream().write("Bonjour".getBytes());
            s.getOutputStream().flush();
            byte[] tout = s.getInputStream().readAllBytes();
            System.out.println("Réponse : " + new String(tout));
        } catch (IOException e) {
            System.out.println("Problème de connexion : " + e.getMessage());
        }
    }
}
