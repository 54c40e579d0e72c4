import java.io.IOException;
import java.net.Socket;

public class Client {
    public static void main(String[] args) {
        String message = "Hello, world";
        try (Socket socket = new Socket("localhost", 6789)) {
            System.out.println("Connecté");
            System.out.println(message);
        } catch (IOException e) {
            System.out.println("Pas connecté : " + e.getMessage());
        }
    }
}
