package fr.tp.reseau;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

public class Serveur {
    public static void main(String[] args) throws IOException {
        ServerSocketChannel serveur = ServerSocketChannel.open();
        serveur.bind(new InetSocketAddress("localhost", 6789));
        SocketChannel client = serveur.accept();
        Perroquet perroquet = new Perroquet();
        ByteBuffer tampon = ByteBuffer.allocate(4096);
        try {
            while (client.read(tampon) != -1) {
                tampon.flip();
                ByteBuffer reponse = perroquet.repete(tampon);
                while (reponse.hasRemaining()) {
                    client.write(reponse);
                }
                tampon.compact();
            }
        } catch (IOException e) {
            System.err.println("connexion interrompue");
        }
        client.close();
        serveur.close();
    }
}
