import java.io.*;
import java.net.*;

public class Serveur {
    static boolean estPremier(int n) {
        if (n < 2) {
            return false;
        }
        for (long i = 2; i * i <= n; i++) {
            if (n % i == 0) {
                return false;
            }
        }
        return true;
    }

    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(8809);
        byte[] tampon = new byte[1024];
        while (true) {
            Socket client = serveur.accept();
            try {
                int lus;
                while ((lus = client.getInputStream().read(tampon)) > 0) {
                    String reponse;
                    try {
                        int n = Integer.parseInt(new String(tampon, 0, lus).trim());
                        reponse = estPremier(n) ? "T" : "F";
                    } catch (NumberFormatException e) {
                        reponse = "E";
                    }
                    client.getOutputStream().write(reponse.getBytes());
                }
            } catch (SocketException e) {
                System.out.println("déconnexion");
            }
            client.close();
        }
    }
}
