import java.net.Socket;

public class Client {
    public static void main(String[] args) {
        Socket s = new Socket("localhost", 3000);
        s.getOutputStream().write("Bonjour".getBytes());
        byte[] r = s.getInputStream().readNBytes(12);
        System.out.println(new String(r))
        s.close();
    }
}
