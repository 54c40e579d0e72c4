import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;

public class Serveur {
    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(3000);
        Socket con = serveur.accept();
        try {
            InputStream in = con.getInputStream();
            String message = new String(in.readAllBytes());
            System.out.println(message);
            if (!message.isEmpty()) {
                con.getOutputStream().write("Comment va ?".getBytes());
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        con.close();
        serveur.close();
    }
}
