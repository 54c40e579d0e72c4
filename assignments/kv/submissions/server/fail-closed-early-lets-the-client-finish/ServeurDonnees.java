import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class ServeurDonnees {
    static final int PORT = 8810;
    /** Un client qui se tait depuis 200 ms a tout dit. */
    static final int PAUSE = 200;

    static final Map<String, String> donnees = new ConcurrentHashMap<>();

    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(PORT);
        while (true) {
            Socket client = serveur.accept();
            new Thread(() -> dialoguer(client)).start();
        }
    }

    static void dialoguer(Socket client) {
        ByteArrayOutputStream recu = new ByteArrayOutputStream();
        try (client) {
            while (recevoir(client, recu)) {
                byte[] octets = recu.toByteArray();
                int debut = 0;
                for (int i = 0; i < octets.length; i++) {
                    if (octets[i] == '\n') {
                        String ligne = new String(octets, debut, i - debut, StandardCharsets.UTF_8);
                        String reponse = traiter(ligne.endsWith("\r") ? ligne.substring(0, ligne.length() - 1) : ligne);
                        client.getOutputStream().write((reponse + "\n").getBytes(StandardCharsets.UTF_8));
                        debut = i + 1;
                    }
                }
                recu.reset();
                recu.write(octets, debut, octets.length - debut);
            }
        } catch (IOException e) {
            System.out.println("Connexion perdue");
        }
    }

    /** Attend que le client parle, puis qu'il ait fini ; faux s'il est parti. */
    static boolean recevoir(Socket client, ByteArrayOutputStream recu) throws IOException {
        InputStream in = client.getInputStream();
        byte[] tampon = new byte[65536];
        client.setSoTimeout(0);
        int n = in.read(tampon);
        client.setSoTimeout(PAUSE);
        try {
            while (n != -1) {
                recu.write(tampon, 0, n);
                n = in.read(tampon);
            }
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    static String traiter(String ligne) {
        String[] mots = ligne.split(" ", 3);
        if (mots[0].equals("SET") && mots.length == 3) {
            donnees.put(mots[1], mots[2]);
            return "OK";
        }
        if (mots[0].equals("GET") && mots.length == 2) {
            return donnees.getOrDefault(mots[1], "E");
        }
        if (mots[0].equals("DEL") && mots.length == 2 && donnees.remove(mots[1]) != null) {
            return "OK";
        }
        return "E";
    }
}
