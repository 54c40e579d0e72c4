import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class Client {
    public static void main(String[] args) {
        byte[] message = "Hello, world".getBytes(StandardCharsets.UTF_8);
        try (Socket s = new Socket(InetAddress.getByName("127.0.0.1"), 6789)) {
            s.getOutputStream().write(message);
            byte[] reponse = new byte[message.length];
            new DataInputStream(s.getInputStream()).readFully(reponse);
            System.out.println("Le perroquet répète : " + new String(reponse, StandardCharsets.UTF_8));
        } catch (EOFException e) {
            System.out.println("Le perroquet est parti.");
        } catch (IOException e) {
            System.out.println("Pas de perroquet : " + e.getMessage());
        }
    }
}
