import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

public class Client {
    static final String MESSAGE = "Hello, world";

    public static void main(String[] args) {
        try (Socket s = new Socket("127.0.0.1", 6789)) {
            s.getOutputStream().write(MESSAGE.getBytes());
            InputStream in = s.getInputStream();
            StringBuilder reponse = new StringBuilder();
            int octet;
            while (reponse.length() < MESSAGE.length() && (octet = in.read()) != -1) {
                reponse.append((char) octet);
            }
            System.out.println("Réponse : " + reponse);
        } catch (IOException e) {
            System.out.println("Connexion perdue : " + e.getMessage());
        }
    }
}
