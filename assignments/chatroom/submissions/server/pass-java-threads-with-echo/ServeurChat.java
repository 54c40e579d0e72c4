import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

public class ServeurChat {
    private static final Set<Membre> membres = ConcurrentHashMap.newKeySet();

    static class Membre {
        final Socket socket;
        final BlockingQueue<String> aEnvoyer = new LinkedBlockingQueue<>();
        Thread envoi;

        Membre(Socket socket) {
            this.socket = socket;
        }

        void envoyer() {
            try {
                OutputStream out = socket.getOutputStream();
                while (true) {
                    out.write((aEnvoyer.take() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException | InterruptedException e) {
                membres.remove(this);
            }
        }

        void recevoir() {
            try (BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                String ligne;
                while ((ligne = in.readLine()) != null && !ligne.equals("fin")) {
                    String message = "client " + socket.getPort() + " : " + ligne;
                    for (Membre m : membres) {
                        m.aEnvoyer.add(message);
                    }
                }
            } catch (IOException e) {
                System.out.println("Connexion perdue : " + e.getMessage());
            } finally {
                membres.remove(this);
                envoi.interrupt();
                try {
                    socket.close();
                } catch (IOException e) {
                    System.out.println("close : " + e.getMessage());
                }
            }
        }
    }

    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(8000);
        System.out.println("Serveur de chat en attente");
        while (true) {
            Membre m = new Membre(serveur.accept());
            m.envoi = new Thread(m::envoyer);
            membres.add(m);
            m.envoi.start();
            new Thread(m::recevoir).start();
        }
    }
}
