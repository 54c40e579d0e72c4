package org.sockscore.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.DuelTable;
import org.sockscore.reports.Role;
import org.sockscore.submission.SubmissionProblem;

/**
 * Makes every client of a class meet every server of it, and the references, and keeps the results
 * in a folder. What an earlier run did in the same circumstances is kept; what our side kept from
 * being told is done again.
 */
public final class DuelBatch {
  /** A name that no folder of a submission has. */
  private static final String REFERENCE_FOLDER = "_reference";

  /** One that takes part, and the name of its folder of results. */
  private record Entrant(Competitor competitor, String folder) {
    String name() {
      return competitor.info().id();
    }
  }

  private record Pair(Entrant client, Entrant server) {}

  private final DuelGrader grader;
  private final List<HandedIn> all;
  private final DuelFolder results;
  private final DuelProgress progress;
  private final Clock clock = Clock.systemUTC();
  private final Instant startedAt = clock.instant();
  private final List<Entrant> clients = new ArrayList<>();
  private final List<Entrant> servers = new ArrayList<>();
  private final Queue<Pair> waiting = new ConcurrentLinkedQueue<>();

  // Guarded by this.
  private final Map<Pair, DuelTable.Cell> cells = new HashMap<>();
  private boolean stopped;
  private @Nullable OutputProblem outputProblem;

  /**
   * @param directory holds the submissions
   * @throws IOException if {@code directory} cannot be listed
   */
  public DuelBatch(DuelGrader grader, Path directory, ResultFolder results, DuelProgress progress)
      throws IOException {
    this.grader = grader;
    this.all = HandedIn.allIn(directory, results.path());
    this.results = new DuelFolder(results.path());
    this.progress = progress;
  }

  /**
   * Plays all duels, {@code jobs} at once. Blocks until all are done, or {@link #stop} was called.
   *
   * @throws OutputProblem if results could not be written; what was written before is valid
   */
  public DuelTable run(int jobs)
      throws OutputProblem, SubmissionProblem, IOException, InterruptedException {
    enterReference(Role.CLIENT, clients);
    enterReference(Role.SERVER, servers);
    for (HandedIn handedIn : all) {
      enter(handedIn);
    }
    for (Entrant client : clients) {
      servers.forEach(server -> waiting.add(new Pair(client, server)));
    }
    progress.begun(waiting.size());
    List<Thread> workers = IntStream.range(0, jobs).mapToObj(this::worker).toList();
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    return finish();
  }

  /** Takes no further result; writes the table of what there is. */
  public synchronized void stop() {
    waiting.clear();
    stopped = true;
    try {
      results.writeTable(table());
    } catch (OutputProblem e) {
      outputProblem = e;
    }
  }

  private void enterReference(Role role, List<Entrant> entrants)
      throws SubmissionProblem, IOException {
    grader
        .reference(role)
        .ifPresent(reference -> entrants.add(new Entrant(reference, REFERENCE_FOLDER)));
  }

  private void enter(HandedIn handedIn) {
    try {
      Set<Role> roles = grader.roles(handedIn.path());
      for (Role role : roles) {
        Competitor competitor = grader.competitor(handedIn.path(), role, Optional.empty());
        (role == Role.CLIENT ? clients : servers).add(new Entrant(competitor, handedIn.folder()));
      }
      if (roles.isEmpty()) {
        progress.leftOut(handedIn.name(), "");
      }
    } catch (SubmissionProblem e) {
      progress.leftOut(handedIn.name(), grader.told(e));
    }
  }

  private Thread worker(int number) {
    Thread worker = new Thread(this::work, "duel-" + number);
    worker.setDaemon(true);
    return worker;
  }

  private void work() {
    for (Pair next = waiting.poll(); next != null; next = waiting.poll()) {
      try {
        meet(next);
      } catch (OutputProblem e) {
        fail(e);
      }
    }
  }

  private void meet(Pair pair) throws OutputProblem {
    Competitor client = pair.client().competitor();
    Competitor server = pair.server().competitor();
    String circumstances = grader.circumstances(client, server);
    DuelFolder.Place place = results.place(pair.client().folder(), pair.server().folder());
    Optional<DuelCard> kept =
        results.kept(place, circumstances).filter(card -> !card.verdict().isOurs());
    DuelCard card = kept.isPresent() ? kept.get() : grader.meet(client, server);
    if (isStopped()) {
      return;
    }
    if (kept.isEmpty()) {
      results.write(place, circumstances, card);
    }
    add(pair, card, place, kept.isPresent());
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized void add(Pair pair, DuelCard card, DuelFolder.Place place, boolean kept) {
    DuelTable.Cell cell =
        new DuelTable.Cell(
            pair.client().name(),
            pair.server().name(),
            card.verdict(),
            card.fault(),
            card.finding(),
            place.page());
    cells.put(pair, cell);
    if (kept) {
      progress.kept(cell);
    } else {
      progress.met(cell);
    }
  }

  private synchronized void fail(OutputProblem problem) {
    outputProblem = outputProblem == null ? problem : outputProblem;
    waiting.clear();
  }

  private synchronized DuelTable finish() throws OutputProblem {
    if (outputProblem != null) {
      throw outputProblem;
    }
    DuelTable table = table();
    if (!stopped) {
      results.writeTable(table);
    }
    return table;
  }

  private DuelTable table() {
    return new DuelTable(
        DuelTable.SCHEMA,
        HarnessVersion.get(),
        grader.seed(),
        grader.language(),
        grader.assigned(),
        grader.isolation(),
        startedAt,
        Duration.between(startedAt, clock.instant()).toMillis(),
        clients.stream().map(Entrant::name).toList(),
        servers.stream().map(Entrant::name).toList(),
        clients.stream()
            .flatMap(client -> servers.stream().map(server -> cells.get(new Pair(client, server))))
            .filter(Objects::nonNull)
            .toList());
  }
}
