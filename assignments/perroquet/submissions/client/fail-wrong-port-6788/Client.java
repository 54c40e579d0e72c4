import java.io.IOException;
import java.net.Socket;

public class Client {
    public static void main(String[] args) {
        try {
            Socket socket = new Socket("127.0.0.1", 6788);
            socket.getOutputStream().write("Hello, world".getBytes());
            System.out.println(new String(socket.getInputStream().readNBytes(12)));
            socket.close();
        } catch (IOException e) {
            System.out.println("Impossible de parler au serveur : " + e.getMessage());
        }
    }
}
