import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

public class Client {
    private static final int TAILLE = 8192;

    private int code;
    private long longueur = -1;
    private String location;

    /** Une ligne sans son CR LF, octet par octet pour ne pas entamer le corps. */
    private static String lireLigne(InputStream in) throws IOException {
        ByteArrayOutputStream ligne = new ByteArrayOutputStream();
        int octet = in.read();
        while (octet != '\n') {
            if (octet < 0) {
                throw new IOException("en-têtes incomplets");
            }
            if (octet != '\r') {
                ligne.write(octet);
            }
            octet = in.read();
        }
        return ligne.toString(StandardCharsets.ISO_8859_1);
    }

    private void lireEnTetes(InputStream in) throws IOException {
        longueur = -1;
        location = null;
        code = Integer.parseInt(lireLigne(in).split(" ")[1]);
        String ligne = lireLigne(in);
        while (!ligne.isEmpty()) {
            String nom = ligne.substring(0, ligne.indexOf(':')).trim();
            String valeur = ligne.substring(ligne.indexOf(':') + 1).trim();
            if (nom.equalsIgnoreCase("Content-Length")) {
                longueur = Long.parseLong(valeur);
            } else if (nom.equalsIgnoreCase("Location")) {
                location = valeur;
            }
            ligne = lireLigne(in);
        }
    }

    private void enregistrer(InputStream in, File fichier) throws IOException {
        long total = 0;
        byte[] tampon = new byte[TAILLE];
        try (FileOutputStream out = new FileOutputStream(fichier)) {
            while (longueur < 0 || total < longueur) {
                int lus = in.read(tampon);
                if (lus < 0) {
                    break;
                }
                out.write(tampon, 0, lus);
                total += lus;
            }
        } catch (IOException e) {
            fichier.delete();
            throw e;
        }
        if (total < longueur) {
            fichier.delete();
            throw new IOException("il manque " + (longueur - total) + " octets");
        }
    }

    private void telecharger(URI adresse, File fichier) throws IOException {
        for (int essai = 0; essai < 5; essai++) {
            try (Socket socket = new Socket(adresse.getHost(), adresse.getPort())) {
                String requete = "GET " + adresse + " HTTP/1.1\r\n"
                        + "Host: " + adresse.getAuthority() + "\r\n"
                        + "Connection: close\r\n\r\n";
                socket.getOutputStream().write(requete.getBytes(StandardCharsets.US_ASCII));
                InputStream in = socket.getInputStream();
                lireEnTetes(in);
                if (code == 200) {
                    enregistrer(in, fichier);
                    return;
                }
                if (code / 100 != 3 || location == null) {
                    throw new IOException("réponse " + code);
                }
            }
            adresse = adresse.resolve(location);
        }
        throw new IOException("trop de redirections");
    }

    public static void main(String[] args) {
        URI adresse = URI.create(args[0]);
        String chemin = adresse.getPath();
        File fichier = new File(chemin.substring(chemin.lastIndexOf('/') + 1));
        try {
            new Client().telecharger(adresse, fichier);
            System.out.println("Enregistré : " + fichier);
        } catch (IOException e) {
            System.out.println("Pas de fichier : " + e.getMessage());
            System.exit(1);
        }
    }
}
