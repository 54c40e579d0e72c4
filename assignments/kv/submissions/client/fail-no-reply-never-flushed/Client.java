import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.Socket;
import java.util.Scanner;

public class Client {
    public static void main(String[] args) throws Exception {
        Socket s;
        try {
            s = new Socket("127.0.0.1", 8810);
        } catch (ConnectException e) {
            System.out.println("Serveur absent");
            return;
        }
        Scanner clavier = new Scanner(System.in);
        PrintWriter sortie = new PrintWriter(s.getOutputStream());
        BufferedReader entree = new BufferedReader(new InputStreamReader(s.getInputStream()));
        while (clavier.hasNextLine()) {
            String ligne = clavier.nextLine();
            if (ligne.equals("fin")) {
                break;
            }
            sortie.println(ligne);
            String reponse = entree.readLine();
            if (reponse == null) {
                break;
            }
            System.out.println(reponse);
        }
        s.close();
    }
}
