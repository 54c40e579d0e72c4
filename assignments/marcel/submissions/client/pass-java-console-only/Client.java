import java.io.Console;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class Client {
    private static final Console CONSOLE = System.console();

    public static void main(String[] args) {
        try (Socket socket = new Socket("localhost", 50000)) {
            byte[] buffer = new byte[2048];
            int length;
            while ((length = socket.getInputStream().read(buffer)) > 0) {
                String heard = new String(buffer, 0, length, StandardCharsets.UTF_8);
                if (heard.strip().equalsIgnoreCase("fin")) {
                    break;
                }
                CONSOLE.printf("S> %s%n", heard);
                String said = CONSOLE.readLine("C> ");
                socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
            }
            CONSOLE.printf("Fin de la conversation.%n");
        } catch (IOException e) {
            CONSOLE.printf("Marcel ne répond pas : %s%n", e.getMessage());
        }
    }
}
