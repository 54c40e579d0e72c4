import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.util.Scanner;

public class KvClient {
    public static void main(String[] args) throws Exception {
        PrintStream ecran = new PrintStream(System.out, true, "UTF-8");
        try {
            Socket socket = new Socket("localhost", 8810);
            Scanner reponses = new Scanner(socket.getInputStream(), "UTF-8");
            OutputStream out = socket.getOutputStream();
            Scanner clavier = new Scanner(System.in, "UTF-8");
            ecran.print("Commande : ");
            while (clavier.hasNextLine()) {
                String commande = clavier.nextLine();
                if (commande.equals("fin")) break;
                out.write((commande + "\n").getBytes("UTF-8"));
                if (!reponses.hasNext()) {
                    ecran.println("Le serveur a coupé.");
                    break;
                }
                ecran.println("Réponse : " + reponses.next());
                ecran.print("Commande : ");
            }
            socket.close();
        } catch (IOException e) {
            ecran.println("Erreur : " + e.getMessage());
        }
    }
}
