import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;

public class Perroquet {
    static Reader entree;

    /** Rend le message reçu, ou null si le client est parti. */
    static String recevoir() {
        try {
            char[] tampon = new char[1024];
            int n = entree.read(tampon);
            return n < 0 ? null : new String(tampon, 0, n);
        } catch (IOException e) {
            return null;
        }
    }

    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(6789);
        Socket client = serveur.accept();
        InputStream in = client.getInputStream();
        entree = new InputStreamReader(in, "UTF-8");
        Writer sortie = new OutputStreamWriter(client.getOutputStream(), "UTF-8");
        String message;
        do {
            message = recevoir();
            sortie.write(message.toUpperCase());
            sortie.flush();
        } while (message != null);
        client.close();
        serveur.close();
    }
}
