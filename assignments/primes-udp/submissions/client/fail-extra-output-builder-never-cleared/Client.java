import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;

public class Client {
    public static void main(String[] args) throws Exception {
        Object[] liste = {"4j", 4, 5, -5, 17, 29, (long) Math.pow(2, 50), (long) Math.pow(2, 50) - 1};
        DatagramSocket ds = new DatagramSocket();
        ds.setSoTimeout(1000);
        StringBuilder message = new StringBuilder();
        for (Object o : liste) {
            message.append(o);
            byte[] b = message.toString().getBytes();
            ds.send(new DatagramPacket(b, b.length, InetAddress.getLocalHost(), 8808));
            DatagramPacket r = new DatagramPacket(new byte[256], 256);
            try {
                ds.receive(r);
                System.out.println(new String(r.getData(), 0, r.getLength()));
            } catch (SocketTimeoutException e) {
                System.out.println("?");
            }
        }
    }
}
