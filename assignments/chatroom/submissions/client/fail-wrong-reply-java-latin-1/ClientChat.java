import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class ClientChat {
    public static void main(String[] args) throws IOException {
        Socket socket;
        try {
            socket = new Socket("localhost", 8000);
        } catch (IOException e) {
            System.out.println("Impossible de joindre le serveur : " + e.getMessage());
            return;
        }
        Thread reception = new Thread(new Reception(socket));
        reception.setDaemon(true);
        reception.start();

        PrintWriter sortie = new PrintWriter(
                new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.ISO_8859_1), true);
        Scanner clavier = new Scanner(System.in, "UTF-8");
        while (clavier.hasNextLine()) {
            String ligne = clavier.nextLine();
            sortie.println(ligne);
            if (ligne.equals("fin")) {
                break;
            }
        }
    }
}

class Reception implements Runnable {
    private final Socket socket;

    Reception(Socket socket) {
        this.socket = socket;
    }

    @Override
    public void run() {
        try {
            BufferedReader entree = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String ligne = entree.readLine();
            while (ligne != null) {
                System.out.println("> " + ligne);
                ligne = entree.readLine();
            }
            System.out.println("Le serveur a quitté la discussion.");
        } catch (IOException e) {
            System.out.println("Connexion perdue.");
        }
        System.exit(0);
    }
}
