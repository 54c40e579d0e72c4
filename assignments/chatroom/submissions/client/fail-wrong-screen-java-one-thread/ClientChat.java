import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class ClientChat {
    public static void main(String[] args) {
        try (Socket socket = new Socket("localhost", 8000)) {
            BufferedReader entree = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            PrintWriter sortie = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
            Scanner clavier = new Scanner(System.in, "UTF-8");
            System.out.print("Vous : ");
            while (clavier.hasNextLine()) {
                String ligne = clavier.nextLine();
                if (ligne.equals("fin")) {
                    return;
                }
                sortie.println(ligne);
                String reponse = entree.readLine();
                if (reponse == null) {
                    System.out.println("Le serveur est parti.");
                    return;
                }
                System.out.println(reponse);
                System.out.print("Vous : ");
            }
        } catch (IOException e) {
            System.out.println("Erreur : " + e.getMessage());
        }
    }
}
