package org.sockscore.grade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

    private KeptDocument filesIn(Path folder) {
      return new KeptDocument(
          folder.resolve(client + "/" + server + ".json"),
          folder.resolve(page()),
          folder.resolve(client + "/." + server + ".met"));
    }
  }

  Place place(String client, String server) {
    return new Place(client, server);
  }

  /** The duel at {@code place} if it was made in the same circumstances. */
  Optional<DuelCard> kept(Place place, String circumstances) {
    return place.filesIn(folder).madeIn(circumstances).flatMap(DuelFolder::card);
  }

  private static Optional<DuelCard> card(byte[] document) {
    try {
      return Optional.of(DuelJson.read(new ByteArrayInputStream(document)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Place place, String circumstances, DuelCard card) throws OutputProblem {
    place
        .filesIn(folder)
        .write(circumstances, DuelJson.write(card), HtmlDuel.render(card, "../index.html"));
  }

  void writeTable(DuelTable table) throws OutputProblem {
    AtomicFile.write(folder.resolve("duels.json"), DuelJson.write(table));
    AtomicFile.write(folder.resolve("index.html"), HtmlDuelTable.render(table));
  }
}
