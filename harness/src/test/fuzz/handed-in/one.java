aimport java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class BonjourServeur {
    static final int PORT = 3000;

    public static void main(String[] args) throws IOException {
        try (ServerSocket ecoute = new ServerSocket(PORT);
                Socket con = ecoute.accept()) {
            try {
                byte[] recu = con.getInputStream().readNBytes(7);
                System.out.println(new String(recu, StandardCharsets.UTF_8));
                if (recu.length == 7) {
                    con.getOutputStream().write("Comment va ?".getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                System.out.println("Échange interrompu : " + e.getMessage());
            }
        }
    }
}
