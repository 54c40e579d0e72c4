import java.io.IOException;
import java.net.Socket;
import java.util.Scanner;

public class Client {
    public static void main(String[] args) throws IOException {
        Scanner clavier = new Scanner(System.in);
        System.out.print("Adresse du serveur : ");
        String adresse = clavier.nextLine();
        Socket socket = new Socket(adresse, 6789);
        socket.getOutputStream().write("Hello, world".getBytes());
        System.out.println(new String(socket.getInputStream().readNBytes(12)));
        socket.close();
    }
}
