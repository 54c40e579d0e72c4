import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

/** Serveur Marcel avec System.console() quand il y en a une. */
public class Marcel {
    private final BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private String ask(String prompt) throws IOException {
        Console console = System.console();
        if (console != null) {
            return console.readLine("%s", prompt);
        }
        System.out.print(prompt);
        System.out.flush();
        return in.readLine();
    }

    private void serve(Socket s) throws IOException {
        Reader r = new InputStreamReader(s.getInputStream(), StandardCharsets.UTF_8);
        Writer w = new OutputStreamWriter(s.getOutputStream(), StandardCharsets.UTF_8);
        char[] buf = new char[2000];
        w.write("Vous êtes connecté au serveur Marcel. Envoyez vos messages.");
        w.flush();
        while (true) {
            int n = r.read(buf);
            String msg = n <= 0 ? "" : new String(buf, 0, n);
            System.out.println("C> " + msg);
            if (msg.isEmpty() || msg.trim().equalsIgnoreCase("fin")) {
                break;
            }
            w.write(ask("S> "));
            w.flush();
        }
        w.write("fin");
        w.flush();
    }

    public static void main(String[] args) throws IOException {
        Marcel marcel = new Marcel();
        try (ServerSocket server = new ServerSocket(50000)) {
            String rep = "";
            while (rep == null || !rep.toUpperCase().equals("T")) {
                Socket s = server.accept();
                try {
                    marcel.serve(s);
                } catch (IOException e) {
                    System.err.println("client perdu : " + e);
                }
                s.close();
                rep = marcel.ask("<R>ecommencer <T>erminer ? ");
            }
        }
        System.exit(0);
    }
}
