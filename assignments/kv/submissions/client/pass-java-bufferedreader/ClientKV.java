import java.io.*;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class ClientKV {
    public static void main(String[] args) {
        try (Socket socket = new Socket("localhost", 8810)) {
            BufferedReader clavier = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            PrintWriter out = new PrintWriter(
                new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8), true);
            PrintStream ecran = new PrintStream(System.out, true, "UTF-8");

            String ligne;
            while ((ligne = clavier.readLine()) != null && !ligne.equals("fin")) {
                out.print(ligne + "\n");
                out.flush();
                String reponse = in.readLine();
                if (reponse == null) {
                    ecran.println("Connexion fermée par le serveur");
                    break;
                }
                ecran.println(reponse);
            }
        } catch (IOException e) {
            System.out.println("Problème réseau : " + e.getMessage());
        }
    }
}
