import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.ServerSocket;
import java.net.Socket;

public class ServeurPerroquet {
    public static void main(String[] args) throws Exception {
        ServerSocket serveur = new ServerSocket(6789);
        Socket client = serveur.accept();
        InputStreamReader lecteur = new InputStreamReader(client.getInputStream(), "UTF-8");
        BufferedWriter ecrivain =
                new BufferedWriter(new OutputStreamWriter(client.getOutputStream(), "UTF-8"));
        char[] lettres = new char[1024];
        int n;
        while ((n = lecteur.read(lettres)) > 0) {
            String message = new String(lettres, 0, n);
            System.out.println("Reçu : " + message);
            ecrivain.write(message.toUpperCase());
        }
        ecrivain.close();
        serveur.close();
    }
}
