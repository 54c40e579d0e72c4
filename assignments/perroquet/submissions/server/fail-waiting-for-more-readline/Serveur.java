import java.io.*;
import java.net.*;

public class Serveur {
    public static void main(String[] args) throws IOException {
        ServerSocket serverSocket = new ServerSocket(6789);
        Socket socket = serverSocket.accept();
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), "UTF-8"));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), "UTF-8"), true);
        String ligne;
        while ((ligne = in.readLine()) != null) {
            System.out.println("Reçu : " + ligne);
            out.println(ligne.toUpperCase());
        }
        socket.close();
        serverSocket.close();
    }
}
