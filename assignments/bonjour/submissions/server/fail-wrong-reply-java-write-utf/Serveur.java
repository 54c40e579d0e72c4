import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

public class Serveur {
    public static void main(String[] args) throws IOException {
        try (ServerSocket serveur = new ServerSocket(3000);
                Socket con = serveur.accept()) {
            byte[] recu = new byte[7];
            try {
                new DataInputStream(con.getInputStream()).readFully(recu);
                System.out.println(new String(recu, "UTF-8"));
                new DataOutputStream(con.getOutputStream()).writeUTF("Comment va ?");
            } catch (IOException e) {
                System.out.println("Connexion perdue");
            }
        }
    }
}
