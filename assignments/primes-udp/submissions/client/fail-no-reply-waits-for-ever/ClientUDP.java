import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

public class ClientUDP {

    private static final int PORT = 8808;

    public static void main(String[] args) throws Exception {
        InetAddress adresse = InetAddress.getByName("127.0.0.1");
        DatagramSocket socket = new DatagramSocket();
        long p = 1125899906842624L;
        String[] nombres = {"4j", "4", "5", "-5", "17", "29", Long.toString(p), Long.toString(p - 1)};

        for (String nombre : nombres) {
            byte[] data = nombre.getBytes();
            socket.send(new DatagramPacket(data, data.length, adresse, PORT));

            byte[] buffer = new byte[1024];
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            socket.receive(packet);
            System.out.println("Réponse : " + new String(buffer, 0, packet.getLength()));
        }
        socket.close();
    }
}
