import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

public class Client {
    public static void main(String[] args) {
        try (Socket s = new Socket("localhost", 6789)) {
            Writer out = new OutputStreamWriter(s.getOutputStream(), StandardCharsets.UTF_8);
            out.write("Hello, world\r\n");
            out.flush();
            byte[] reponse = s.getInputStream().readNBytes(12);
            System.out.println("> " + new String(reponse, StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.out.println("Erreur : " + e.getMessage());
        }
    }
}
