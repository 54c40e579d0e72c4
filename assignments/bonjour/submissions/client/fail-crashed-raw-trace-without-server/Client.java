import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

public class Client {
    public static void main(String[] args) throws IOException {
        Socket s = new Socket("localhost", 3000);
        try {
            s.getOutputStream().write("Bonjour".getBytes());
            InputStream in = s.getInputStream();
            byte[] r = in.readNBytes(12);
            System.out.println(new String(r));
        } catch (IOException e) {
            System.out.println("Le serveur a coupé.");
        }
        s.close();
    }
}
