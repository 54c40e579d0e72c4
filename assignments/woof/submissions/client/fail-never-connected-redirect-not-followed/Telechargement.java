import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;

/** java Telechargement URL */
public class Telechargement {

    // URI.getPath() rend le chemin déjà décodé (%20, %C3%A9, %2F)
    static String nomDuFichier(URI adresse) {
        String chemin = adresse.getPath();
        return chemin.substring(chemin.lastIndexOf('/') + 1);
    }

    public static void main(String[] args) throws Exception {
        URI adresse = URI.create(args[0]);
        Path fichier = Paths.get(nomDuFichier(adresse));
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest requete = HttpRequest.newBuilder(adresse).GET().build();
        Path temporaire = Files.createTempFile("tele", ".tmp");
        try {
            HttpResponse<Path> reponse = client.send(requete, HttpResponse.BodyHandlers.ofFile(temporaire));
            if (reponse.statusCode() != 200) {
                System.out.println("Réponse " + reponse.statusCode() + " : rien n'a été enregistré.");
                System.exit(1);
            }
            Files.copy(temporaire, fichier, StandardCopyOption.REPLACE_EXISTING);
            System.out.println(fichier + " : " + Files.size(fichier) + " octets");
        } catch (IOException e) {
            System.out.println("Téléchargement impossible : " + e);
            System.exit(1);
        } finally {
            Files.deleteIfExists(temporaire);
        }
    }
}
