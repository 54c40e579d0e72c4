package org.sockscore.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.BundledAssignments;
import org.sockscore.assignment.Duel;
import org.sockscore.assignment.DuelScript;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.TestCase;
import org.sockscore.driver.DuelRun;
import org.sockscore.judge.Judge;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.FaultSide;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Role;
import org.sockscore.reports.Scorecard.SubmissionInfo;
import org.sockscore.reports.Verdict;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.submission.Request;
import org.sockscore.submission.Submission;
import org.sockscore.submission.SubmissionProblem;

/** Makes clients and servers of one assignment meet. Safe for use by several threads. */
public final class DuelGrader {
  private static final String REFERENCE = "reference.jar";

  private final Assignment assignment;
  private final Duel duel;
  private final long seed;
  private final Language language;
  private final Workshop workshop;
  private final Messages messages;
  private final Clock clock = Clock.systemUTC();

  /** The case of each role that tells whether a program works without a terminal only. */
  private final Map<Role, TestCase> typing = new EnumMap<>(Role.class);

  /**
   * @param assignment one that says what a client and a server make of each other
   * @param seed what every random value is drawn from
   * @param language of all sentences
   */
  public DuelGrader(Assignment assignment, long seed, Language language, Workshop workshop) {
    this.assignment = assignment;
    this.duel = assignment.duel().orElseThrow();
    this.seed = seed;
    this.language = language;
    this.workshop = workshop;
    this.messages = Messages.beside(DuelGrader.class, language);
    assignment
        .exercises()
        .forEach(
            (role, cases) ->
                ConsoleProbe.typingIn(cases, seed).ifPresent(it -> typing.put(role, it)));
  }

  /**
   * Finds and builds the program of {@code role} at {@code path}. Blocks.
   *
   * @throws SubmissionProblem if it is for the user to say what is meant
   */
  Competitor competitor(Path path, Role role, Optional<String> run) throws SubmissionProblem {
    Request request = new Request(assignment.exercises().keySet(), Optional.of(role), run);
    try {
      Submission submission = workshop.finder().find(path, request);
      Preparation.Outcome prepared = preparation(role).of(submission);
      Optional<TestCase> typed = Optional.ofNullable(typing.get(role));
      return new Competitor(
          prepared,
          submission.id() + "\n" + submission.sha256(),
          prepared.run().map(program -> new ConsoleProbe(typed, seed, program)));
    } catch (SubmissionProblem e) {
      if (e.kind() == SubmissionProblem.Kind.USAGE) {
        throw e;
      }
      Preparation.Outcome stopped = preparation(role).without(path, e, e.kind());
      return new Competitor(stopped, path.toString(), Optional.empty());
    }
  }

  private Preparation preparation(Role role) {
    return new Preparation(workshop, role, assignment.listen(), List.of(duel.of(role)), language);
  }

  /**
   * The reference program for {@code role}, if the assignment has one. Blocks.
   *
   * @throws SubmissionProblem if there is no Java to run it with, or no room for it
   */
  Optional<Competitor> reference(Role role) throws SubmissionProblem, IOException {
    if (!BundledAssignments.hasReference(assignment.id(), role)) {
      return Optional.empty();
    }
    Path jar = Files.createTempDirectory(workshop.copies(), "programs").resolve(REFERENCE);
    BundledAssignments.packReference(assignment.id(), role, jar);
    Competitor found = competitor(jar, role, Optional.empty());
    SubmissionInfo info = found.info();
    String name = messages.format("reference");
    return Optional.of(found.as(new SubmissionInfo(name, name, info.language(), info.sha256())));
  }

  /** What the result of a duel depends on, in one line. */
  String circumstances(Competitor client, Competitor server) {
    return Sha256.of(
        String.join(
            "\n",
            client.key(),
            server.key(),
            assignment.sha256(),
            Long.toString(seed),
            language.tag(),
            HarnessVersion.get(),
            workshop.sandbox().isolation(),
            workshop.sandbox().observation(),
            Double.toString(workshop.driver().timeScale())));
  }

  /** Makes {@code client} and {@code server} meet. Blocks. What cannot be told is tried again. */
  DuelCard meet(Competitor client, Competitor server) {
    Instant startedAt = clock.instant();
    if (client.obstacle().isPresent() || server.obstacle().isPresent()) {
      return card(
          client,
          server,
          startedAt,
          client.obstacle().orElse(null),
          server.obstacle().orElse(null),
          true);
    }
    DuelCard first = once(client, server, startedAt);
    return first.verdict() == Verdict.INCONCLUSIVE ? once(client, server, startedAt) : first;
  }

  private DuelCard once(Competitor client, Competitor server, Instant startedAt) {
    try {
      return judged(client, server, startedAt);
    } catch (SandboxException e) {
      return error(client, server, startedAt, String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      return error(client, server, startedAt, messages.format("internal", Fault.describe(e)));
    }
  }

  private DuelCard judged(Competitor client, Competitor server, Instant startedAt)
      throws SandboxException {
    DuelScript onTerminals = duel.script(seed);
    BoxedRun clients = client.run().orElseThrow();
    BoxedRun servers = server.run().orElseThrow();
    DuelRun run = playWhereTried(onTerminals, servers, clients);
    DuelScript asWanted = onTerminals;
    for (Role role : run.sides().keySet()) {
      Competitor competitor = role == Role.CLIENT ? client : server;
      if (failed(run, role) && competitor.wantsPipes(onTerminals.of(role))) {
        asWanted = asWanted.on(role, Script.Console.PIPES_ONLY);
      }
    }
    if (!asWanted.equals(onTerminals)) {
      run = playWhereTried(asWanted, servers, clients);
    }
    return card(
        client,
        server,
        startedAt,
        result(run, Role.CLIENT),
        result(run, Role.SERVER),
        run.complete());
  }

  private static boolean failed(DuelRun run, Role role) {
    return Optional.ofNullable(run.sides().get(role))
        .filter(side -> Judge.failed(side.script(), side.transcript()))
        .isPresent();
  }

  /** A client that was seen to try a port where nobody awaited it is met there. */
  private DuelRun playWhereTried(DuelScript script, BoxedRun server, BoxedRun client)
      throws SandboxException {
    DuelRun first = play(script, server, client);
    OptionalInt tried =
        Optional.ofNullable(first.sides().get(Role.CLIENT))
            .map(side -> Judge.portTriedInVain(side.transcript()))
            .orElse(OptionalInt.empty());
    return tried.isPresent() ? play(script, server, client.awaitedAlso(tried.getAsInt())) : first;
  }

  private DuelRun play(DuelScript script, BoxedRun server, BoxedRun client)
      throws SandboxException {
    try (Box serversBox = server.openBox();
        Box clientsBox = client.openBox()) {
      return workshop.driver().duel(script, server.in(serversBox), client.in(clientsBox));
    }
  }

  private @Nullable CaseResult result(DuelRun run, Role role) {
    DuelRun.Side side = run.sides().get(role);
    return side == null
        ? null
        : new Judge(language, role)
            .judge(duel.of(role), List.of(side.script()), List.of(side.transcript()));
  }

  private DuelCard error(Competitor client, Competitor server, Instant startedAt, String sentence) {
    CaseResult error = new Judge(language, Role.SERVER).error(duel.of(Role.SERVER), sentence);
    return card(client, server, startedAt, null, error, true);
  }

  /**
   * @param complete whether nothing was left to play; if something was, one side must have failed
   */
  private DuelCard card(
      Competitor client,
      Competitor server,
      Instant startedAt,
      @Nullable CaseResult clientResult,
      @Nullable CaseResult serverResult,
      boolean complete) {
    Verdict worst =
        Verdict.worst(
            Stream.of(verdict(clientResult), verdict(serverResult))
                .flatMap(Optional::stream)
                .toList());
    boolean untold = worst == Verdict.PASS && !complete;
    return new DuelCard(
        DuelCard.SCHEMA,
        HarnessVersion.get(),
        seed,
        language,
        assigned(),
        client.info(),
        server.info(),
        workshop.sandbox().isolation(),
        workshop.sandbox().observation(),
        startedAt,
        Duration.between(startedAt, clock.instant()).toMillis(),
        untold ? Verdict.INCONCLUSIVE : worst,
        untold
            ? FaultSide.UNKNOWN
            : FaultSide.between(
                verdict(clientResult).orElse(Verdict.NOT_RUN),
                verdict(serverResult).orElse(Verdict.NOT_RUN)),
        clientResult,
        serverResult);
  }

  private static Optional<Verdict> verdict(@Nullable CaseResult result) {
    return Optional.ofNullable(result).map(CaseResult::verdict);
  }

  /** What is wrong and what to do. */
  String told(SubmissionProblem problem) {
    return preparation(Role.SERVER).told(problem);
  }

  /** What was handed in at {@code path}, as far as can be seen. */
  Set<Role> roles(Path path) throws SubmissionProblem {
    return workshop.finder().roles(path, assignment.exercises().keySet());
  }

  long seed() {
    return seed;
  }

  Language language() {
    return language;
  }

  String isolation() {
    return workshop.sandbox().isolation();
  }

  DuelCard.Assigned assigned() {
    return new DuelCard.Assigned(assignment.id(), assignment.title().in(language));
  }

  /**
   * Makes the programs at two places meet; the reference, which there must be, takes the place of
   * one that is missing. Blocks.
   *
   * @throws SubmissionProblem if it is for the user to say what is meant
   */
  public DuelCard meet(Optional<Path> client, Optional<Path> server)
      throws SubmissionProblem, IOException {
    return meet(at(client, Role.CLIENT), at(server, Role.SERVER));
  }

  private Competitor at(Optional<Path> path, Role role) throws SubmissionProblem, IOException {
    return path.isPresent()
        ? competitor(path.get(), role, Optional.empty())
        : reference(role).orElseThrow();
  }
}
