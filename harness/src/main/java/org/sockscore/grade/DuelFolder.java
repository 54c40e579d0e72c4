package org.sockscore.grade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.DuelJson;
import org.sockscore.reports.DuelTable;
import org.sockscore.reports.html.HtmlDuel;
import org.sockscore.reports.html.HtmlDuelTable;

/**
 * Where the duels of a class are kept: a folder a client, in it two files a server. Safe for
 * several threads as long as each has its own duels.
 */
final class DuelFolder {
  private final Path folder;

  /**
   * @param folder one that is there, and that nobody else writes to
   */
  DuelFolder(Path folder) {
    this.folder = folder;
  }

  /** Where one duel is kept, by the folders of the client and the server. */
  record Place(String client, String server) {
    /** The link to its page from the table. */
    String page() {
      return client + "/" + server + ".html";
    }

    private String document() {
      return client + "/" + server + ".json";
    }

    /** Says which circumstances the document was made in; written last. */
    private String circumstances() {
      return client + "/." + server + ".met";
    }
  }

  Place place(String client, String server) {
    return new Place(client, server);
  }

  /** The duel at {@code place} if it was made in the same circumstances. */
  Optional<DuelCard> kept(Place place, String circumstances) {
    try {
      byte[] document = Files.readAllBytes(folder.resolve(place.document()));
      String made = Files.readString(folder.resolve(place.circumstances()));
      return made.equals(ResultFolder.seal(circumstances, document))
              && Files.exists(folder.resolve(place.page()))
          ? Optional.of(DuelJson.read(new ByteArrayInputStream(document)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Place place, String circumstances, DuelCard card) throws OutputProblem {
    Path target = folder.resolve(place.document());
    try {
      Files.createDirectories(target.resolveSibling(""));
    } catch (IOException e) {
      throw OutputProblem.whileWriting(target, e);
    }
    byte[] document = DuelJson.write(card);
    AtomicFile.write(target, document);
    ResultFolder.write(folder.resolve(place.page()), HtmlDuel.render(card, "../index.html"));
    ResultFolder.write(
        folder.resolve(place.circumstances()), ResultFolder.seal(circumstances, document));
  }

  void writeTable(DuelTable table) throws OutputProblem {
    AtomicFile.write(folder.resolve("duels.json"), DuelJson.write(table));
    ResultFolder.write(folder.resolve("index.html"), HtmlDuelTable.render(table));
  }
}
