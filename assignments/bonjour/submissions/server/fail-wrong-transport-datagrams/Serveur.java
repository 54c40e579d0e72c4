import java.net.DatagramPacket;
import java.net.DatagramSocket;

public class Serveur {
    public static void main(String[] args) throws Exception {
        DatagramSocket socket = new DatagramSocket(3000);
        DatagramPacket paquet = new DatagramPacket(new byte[7], 7);
        socket.receive(paquet);
        System.out.println(new String(paquet.getData(), 0, paquet.getLength()));
        byte[] reponse = "Comment va ?".getBytes();
        socket.send(new DatagramPacket(reponse, reponse.length, paquet.getSocketAddress()));
        socket.close();
    }
}
