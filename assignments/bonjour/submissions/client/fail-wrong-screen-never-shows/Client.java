import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

class Client {
    public static void main(String[] args) {
        try {
            Socket socket = new Socket("127.0.0.1", 3000);
            System.out.println("Connecté au serveur");
            socket.getOutputStream().write("Bonjour".getBytes());
            System.out.println("Message envoyé");
            InputStream in = socket.getInputStream();
            String reponse = new String(in.readNBytes(12));
            System.out.println("Message reçu");
            socket.close();
        } catch (IOException e) {
            System.out.println("Connexion perdue ou refusée");
        }
    }
}
