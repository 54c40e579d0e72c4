import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class Perroquet {
    public static void main(String[] args) {
        try (Socket socket = new Socket("localhost", 6789)) {
            socket.getOutputStream().write("Hello, world".getBytes(StandardCharsets.UTF_8));
            InputStream entree = socket.getInputStream();
            byte[] tampon = new byte[1024];
            int lus = entree.read(tampon);
            if (lus > 0) {
                System.out.println("Reçu : " + new String(tampon, 0, lus, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            System.out.println("Erreur réseau : " + e.getMessage());
        }
    }
}
