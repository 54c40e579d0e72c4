import java.io.*;
import java.net.*;

public class Client {
    public static void main(String[] args) {
        try {
            Socket s = new Socket("127.0.0.1", 3000);
            PrintWriter out = new PrintWriter(s.getOutputStream(), true);
            DataInputStream in = new DataInputStream(s.getInputStream());
            out.println("Bonjour");
            byte[] reponse = new byte[12];
            in.readFully(reponse);
            System.out.println(new String(reponse, "UTF-8"));
            s.close();
        } catch (EOFException e) {
            System.out.println("Le serveur est parti sans répondre");
        } catch (IOException e) {
            System.out.println("Erreur : " + e.getMessage());
        }
    }
}
