import java.io.*;
import java.net.Socket;
import java.util.Scanner;

public class Client {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        System.out.print("Adresse du serveur : ");
        String adresse = sc.nextLine();
        System.out.print("Port : ");
        int port = Integer.parseInt(sc.nextLine());
        try (Socket s = new Socket(adresse, port);
             BufferedReader r = new BufferedReader(new InputStreamReader(s.getInputStream(), "UTF-8"))) {
            while (sc.hasNextLine()) {
                String l = sc.nextLine();
                if (l.equals("fin")) break;
                s.getOutputStream().write((l + "\n").getBytes("UTF-8"));
                String rep = r.readLine();
                if (rep == null) break;
                System.out.println(rep);
            }
        } catch (IOException e) {
            System.out.println("Erreur : " + e);
        }
    }
}
