import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;

public class Client {
    public static void main(String[] args) {
        try {
            Socket socket = new Socket("localhost", 3000);
            PrintWriter sortie = new PrintWriter(socket.getOutputStream());
            BufferedReader entree = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            sortie.print("Bonjour");
            char[] reponse = new char[12];
            int n = entree.read(reponse);
            System.out.println(new String(reponse, 0, n));
            socket.close();
        } catch (IOException e) {
            System.out.println("Erreur : " + e.getMessage());
        }
    }
}
