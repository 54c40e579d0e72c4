import java.io.*;
import java.math.BigInteger;
import java.net.*;

public class Serveur {
    public static void main(String[] args) throws IOException {
        InetAddress moi = InetAddress.getByName("192.168.1.168:8809");
        ServerSocket serveur = new ServerSocket(8809, 5, moi);
        while (true) {
            Socket client = serveur.accept();
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] tampon = new byte[1024];
            int n = in.read(tampon);
            while (n > 0) {
                try {
                    BigInteger nombre = new BigInteger(new String(tampon, 0, n).trim());
                    out.write(nombre.isProbablePrime(30) ? 'T' : 'F');
                } catch (NumberFormatException e) {
                    out.write('E');
                }
                n = in.read(tampon);
            }
            client.close();
        }
    }
}
