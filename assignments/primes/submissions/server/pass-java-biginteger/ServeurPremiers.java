import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class ServeurPremiers {
    public static void main(String[] args) throws IOException {
        try (ServerSocket serveur = new ServerSocket(8809)) {
            while (true) {
                Socket client = serveur.accept();
                new Thread(() -> servir(client)).start();
            }
        }
    }

    static void servir(Socket client) {
        try (client) {
            InputStream entree = client.getInputStream();
            OutputStream sortie = client.getOutputStream();
            byte[] tampon = new byte[1024];
            int n;
            while ((n = entree.read(tampon)) != -1) {
                sortie.write(reponse(new String(tampon, 0, n, StandardCharsets.UTF_8).trim()));
            }
        } catch (IOException e) {
            System.out.println("client perdu : " + e.getMessage());
        }
    }

    static char reponse(String texte) {
        if (!texte.matches("[+-]?[0-9]+")) {
            return 'E';
        }
        BigInteger n = new BigInteger(texte);
        boolean premier = n.signum() > 0 && n.isProbablePrime(40);
        return premier ? 'T' : 'F';
    }
}
