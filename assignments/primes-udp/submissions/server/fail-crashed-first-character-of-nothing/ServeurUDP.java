import java.math.BigInteger;
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
            String texte = new String(paquet.getData(), 0, paquet.getLength()).trim();
            if (texte.charAt(0) == 'q') {
                fini = true;
            } else {
                String code;
                try {
                    BigInteger n = new BigInteger(texte);
                    code = n.signum() > 0 && n.isProbablePrime(50) ? "T" : "F";
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
}
