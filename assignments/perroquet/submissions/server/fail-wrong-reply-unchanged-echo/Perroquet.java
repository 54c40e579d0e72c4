import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

public class Perroquet {
    public static void main(String[] args) throws Exception {
        ServerSocket ss = new ServerSocket(6789);
        Socket s = ss.accept();
        InputStream in = s.getInputStream();
        OutputStream out = s.getOutputStream();
        byte[] buffer = new byte[1024];
        try {
            int lu = in.read(buffer);
            while (lu != -1) {
                String texte = new String(buffer, 0, lu);
                texte.toUpperCase(); // en majuscules
                out.write(buffer, 0, lu);
                lu = in.read(buffer);
            }
        } catch (java.io.IOException e) {
            System.out.println("le client a coupé");
        }
        s.close();
        ss.close();
    }
}
