package org.sockscore.reports;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result document of one client that met one server.
 *
 * @param seed what every random value was drawn from; the same seed gives the same run
 * @param language the language of its sentences
 * @param isolation {@code bubblewrap}: each program runs in a box of its own
 * @param observation {@code proof} or {@code portable}: how the end of a wait was told
 * @param verdict the worst of both sides
 * @param fault on which side it lies
 * @param clientResult what the client did, up to the first thing that either did wrong; null if it
 *     was not started
 * @param serverResult the same of the server
 */
public record DuelCard(
    String schema,
    String harnessVersion,
    long seed,
    Language language,
    Assigned assignment,
    Scorecard.SubmissionInfo client,
    Scorecard.SubmissionInfo server,
    String isolation,
    String observation,
    Instant startedAt,
    long durationMillis,
    Verdict verdict,
    FaultSide fault,
    @Nullable CaseResult clientResult,
    @Nullable CaseResult serverResult) {
  public static final String SCHEMA = "sockscore/duel/v1";

  /** What was set. */
  public record Assigned(String id, String title) {}

  /** What the program of {@code role} did; null if it was not started. */
  public @Nullable CaseResult result(Role role) {
    return role == Role.CLIENT ? clientResult : serverResult;
  }

  /** The program of {@code role}. */
  public Scorecard.SubmissionInfo submission(Role role) {
    return role == Role.CLIENT ? client : server;
  }

  /** The code of the first thing found that decided the verdict; null if they get on. */
  public @Nullable FindingCode finding() {
    return verdict == Verdict.PASS
        ? null
        : Stream.of(serverResult, clientResult)
            .filter(result -> result != null && result.verdict() == verdict)
            .flatMap(result -> result.findings().stream())
            .map(Finding::code)
            .findFirst()
            .orElse(null);
  }
}
