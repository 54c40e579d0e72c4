import java.net.DatagramPacket;
import java.net.DatagramSocket;

public class ServeurUDP {
    public static void main(String[] args) throws Exception {
        DatagramSocket socket = new DatagramSocket(8808);
        System.out.println("Serveur en attente sur le port 8808");
        boolean fini = false;
        while (!fini) {
            DatagramPacket paquet = new DatagramPacket(new byte[1024], 1024);
            socket.receive(paquet);
            if (paquet.getLength() == 0) {
                fini = true;
            } else {
                String texte = new String(paquet.getData(), 0, paquet.getLength()).trim();
                String code;
                try {
                    code = premier(Integer.parseInt(texte)) ? "T" : "F";
                } catch (NumberFormatException e) {
                    code = "E";
                }
                System.out.println(texte + " : " + code);
                byte[] octets = code.getBytes();
                socket.send(new DatagramPacket(octets, octets.length, paquet.getAddress(), paquet.getPort()));
            }
        }
        socket.close();
    }

    static boolean premier(int n) {
        for (int i = 2; (long) i * i <= n; i++) {
            if (n % i == 0) {
                return false;
            }
        }
        return n > 1;
    }
}
