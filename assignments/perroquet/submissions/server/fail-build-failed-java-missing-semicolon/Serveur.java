import java.io.*;
import java.net.*;

public class Serveur {
    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(6789);
        Socket client = serveur.accept();
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] tampon = new byte[1024];
        int n;
        while ((n = in.read(tampon)) > 0) {
            String message = new String(tampon, 0, n)
            out.write(message.toUpperCase().getBytes());
        }
        client.close();
        serveur.close();
    }
}
