import java.io.*;
import java.net.*;

public class Premiers {
    static boolean premier(long n) {
        for (long i = 2; i * i <= n; i++) {
            if (n % i == 0) return false;
        }
        return n > 1;
    }

    public static void main(String[] args) throws IOException {
        ServerSocket serveur = new ServerSocket(8809);
        while (true) {
            Socket client = serveur.accept();
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
            PrintWriter out = new PrintWriter(client.getOutputStream(), true);
            long n = in.readLine();
            out.println(premier(n) ? "T" : "F");
            client.close();
        }
    }
}
