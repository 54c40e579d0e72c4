package org.sockscore.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results of all clients of a class that met all its servers.
 *
 * @param language the language of its sentences
 * @param clients the rows, the reference first where there is one
 * @param servers the columns, likewise
 * @param duels those that have taken place, by client, then by server
 */
public record DuelTable(
    String schema,
    String harnessVersion,
    long seed,
    Language language,
    DuelCard.Assigned assignment,
    String isolation,
    Instant startedAt,
    long durationMillis,
    List<String> clients,
    List<String> servers,
    List<Cell> duels) {
  public static final String SCHEMA = "sockscore/duels/v1";

  public DuelTable {
    clients = List.copyOf(clients);
    servers = List.copyOf(servers);
    duels = List.copyOf(duels);
  }

  /** What became of {@code client} and {@code server}, if they have met. */
  public Optional<Cell> cell(String client, String server) {
    return duels.stream()
        .filter(cell -> cell.client().equals(client) && cell.server().equals(server))
        .findFirst();
  }

  /**
   * One duel.
   *
   * @param finding the first thing found; null if they get on
   * @param page where its page is, relative to the table, with {@code /}
   */
  public record Cell(
      String client,
      String server,
      Verdict verdict,
      FaultSide fault,
      @Nullable FindingCode finding,
      String page) {}
}
