import java.io.*;
import java.net.*;

public class Serveur {
    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(3000);
        Socket con = serveur.accept();
        try {
            DataInputStream in = new DataInputStream(con.getInputStream());
            PrintStream out = new PrintStream(con.getOutputStream());
            byte[] message = new byte[7];
            in.readFully(message);
            System.out.println(new String(message));
            out.println("Comment va ?");
        } catch (IOException e) {
            System.out.println("Le client est parti.");
        }
        con.close();
        serveur.close();
    }
}
