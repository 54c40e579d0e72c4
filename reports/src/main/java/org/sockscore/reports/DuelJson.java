package org.sockscore.reports;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Duels as the JSON documents {@value DuelCard#SCHEMA} and {@value DuelTable#SCHEMA}, which {@code
 * duel.schema.json} and {@code duels.schema.json} beside this class describe. Thread-safe.
 */
public final class DuelJson {
  private DuelJson() {}

  /** The document, indented, in UTF-8. */
  public static byte[] write(DuelCard card) {
    return Json.write(stored(card));
  }

  /** The document, indented, in UTF-8. */
  public static byte[] write(DuelTable table) {
    return Json.write(table);
  }

  /**
   * The duel that was written; the caller closes {@code in}.
   *
   * @throws IOException if it cannot be read or is no such document
   */
  public static DuelCard read(InputStream in) throws IOException {
    DuelCard card = Json.read(in, DuelCard.class);
    Json.require(DuelCard.SCHEMA, card.schema());
    return card;
  }

  /** The JSON Schema of a duel. */
  public static String schema() {
    return Json.resource("duel.schema.json");
  }

  /** The JSON Schema of a table. */
  public static String tableSchema() {
    return Json.resource("duels.schema.json");
  }

  private static DuelCard stored(DuelCard card) {
    return new DuelCard(
        card.schema(),
        card.harnessVersion(),
        card.seed(),
        card.language(),
        card.assignment(),
        card.client(),
        card.server(),
        card.isolation(),
        card.observation(),
        card.startedAt(),
        card.durationMillis(),
        card.verdict(),
        card.fault(),
        stored(card.clientResult()),
        stored(card.serverResult()));
  }

  private static @Nullable CaseResult stored(@Nullable CaseResult result) {
    return result == null ? null : ScorecardJson.stored(result);
  }
}
