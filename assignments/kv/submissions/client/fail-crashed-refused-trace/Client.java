import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

public class Client {
    private final Socket socket;
    private final BufferedReader lecteur;
    private final Writer redacteur;

    Client(String hote, int port) throws IOException {
        socket = new Socket(hote, port);
        lecteur = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        redacteur = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    }

    String demander(String requete) {
        try {
            redacteur.write(requete + "\n");
            redacteur.flush();
            return lecteur.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    public static void main(String[] args) throws IOException {
        Client client = new Client("127.0.0.1", 8810);
        PrintStream ecran = new PrintStream(System.out, true, "UTF-8");
        BufferedReader clavier = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String l = clavier.readLine(); l != null; l = clavier.readLine()) {
            if (l.equals("fin")) break;
            String r = client.demander(l);
            if (r == null) {
                ecran.println("Le serveur ne répond plus");
                break;
            }
            ecran.println(r);
        }
        client.socket.close();
    }
}
