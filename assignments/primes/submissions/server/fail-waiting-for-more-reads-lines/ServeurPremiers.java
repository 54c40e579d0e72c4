import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.Socket;

public class ServeurPremiers {
    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(8809);
        while (true) {
            Socket client = serveur.accept();
            try {
                traiter(client);
            } catch (IOException e) {
                System.out.println("Client perdu");
            }
            client.close();
        }
    }

    private static void traiter(Socket client) throws IOException {
        BufferedReader entree =
                new BufferedReader(new InputStreamReader(client.getInputStream()));
        PrintWriter sortie = new PrintWriter(client.getOutputStream(), true);
        String ligne;
        while ((ligne = entree.readLine()) != null) {
            try {
                BigInteger n = new BigInteger(ligne.trim());
                boolean premier = n.signum() > 0 && n.isProbablePrime(50);
                sortie.println(premier ? "T" : "F");
            } catch (NumberFormatException e) {
                sortie.println("E");
            }
        }
    }
}
