import java.io.IOException;
import java.net.*;

public class ClientUdp {
    public static void main(String[] args) throws Exception {
        long puissance = 1L << 50;
        String[] valeurs = {"4j", "4", "5", "-5", "17", "29", "" + puissance, "" + (puissance - 1)};
        InetAddress serveur = InetAddress.getByName("localhost");
        DatagramSocket socket = new DatagramSocket();
        socket.setSoTimeout(1500);
        for (String valeur : valeurs) {
            byte[] octets = valeur.getBytes("UTF-8");
            socket.send(new DatagramPacket(octets, octets.length, serveur, 8808));
            byte[] tampon = new byte[1024];
            DatagramPacket recu = new DatagramPacket(tampon, tampon.length);
            try {
                socket.receive(recu);
                String reponse = new String(tampon, 0, recu.getLength(), "UTF-8");
                System.out.println(valeur + " : " + reponse);
            } catch (SocketTimeoutException e) {
                System.out.println(valeur + " : aucune nouvelle");
            } catch (IOException e) {
                System.out.println(valeur + " : " + e.getMessage());
            }
        }
        socket.close();
    }
}
