import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

public class Serveur {
    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(3000);
        Socket con = serveur.accept();
        byte[] recu = new byte[7];
        new DataInputStream(con.getInputStream()).readFully(recu);
        System.out.println(new String(recu));
        con.getOutputStream().write("Comment va ?".getBytes());
        con.close();
        serveur.close();
    }
}
