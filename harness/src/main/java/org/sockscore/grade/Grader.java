package org.sockscore.grade;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.sockscore.assignment.TestCase;
import org.sockscore.judge.Judge;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.Scorecard.SubmissionInfo;
import org.sockscore.reports.Verdict;
import org.sockscore.submission.Submission;
import org.sockscore.submission.SubmissionProblem;

/** Takes one submission through all stages. Safe for use by several threads. */
public final class Grader {
  private final Exercise exercise;
  private final Workshop workshop;
  private final Preparation preparation;
  private final Optional<TestCase> typing;
  private final Judge judge;
  private final Messages messages;
  private final Clock clock = Clock.systemUTC();

  public Grader(Exercise exercise, Workshop workshop) {
    this.exercise = exercise;
    this.workshop = workshop;
    this.preparation =
        new Preparation(
            workshop,
            exercise.role(),
            exercise.assignment().listen(),
            exercise.cases(),
            exercise.language());
    this.typing = ConsoleProbe.typingIn(exercise.cases(), exercise.seed());
    this.judge = preparation.judge();
    this.messages = Messages.beside(Grader.class, exercise.language());
  }

  Exercise exercise() {
    return exercise;
  }

  String isolation() {
    return workshop.sandbox().isolation();
  }

  /**
   * Whatever the grade of {@code submission} depends on, in one line: the same circumstances give
   * the same grade.
   */
  String circumstances(Submission submission) {
    return Sha256.of(
        String.join(
            "\n",
            submission.id(),
            submission.sha256(),
            String.join("\0", submission.launch()),
            exercise.assignment().sha256(),
            exercise.role().word(),
            Long.toString(exercise.seed()),
            exercise.language().tag(),
            HarnessVersion.get(),
            workshop.sandbox().isolation(),
            workshop.sandbox().observation(),
            Double.toString(workshop.driver().timeScale())));
  }

  /** What was handed in at {@code path}. */
  Submission find(Path path) throws SubmissionProblem {
    return workshop.finder().find(path, exercise.request());
  }

  /**
   * Finds, builds and runs what was handed in at {@code path}; see below.
   *
   * @throws SubmissionProblem if it is for the user to say what is meant
   */
  public Scorecard grade(Path path, Executor executor) throws SubmissionProblem {
    try {
      Submission submission = find(path);
      try {
        return grade(submission, executor);
      } finally {
        workshop.discard(submission);
      }
    } catch (SubmissionProblem e) {
      if (e.kind() == SubmissionProblem.Kind.USAGE) {
        throw e;
      }
      return without(path, e, e.kind());
    }
  }

  /**
   * Builds and runs {@code submission}. Blocks until the last case has ended.
   *
   * @param executor runs the cases; more than one at once if it has the threads
   */
  Scorecard grade(Submission submission, Executor executor) throws SubmissionProblem {
    Instant startedAt = clock.instant();
    Preparation.Outcome prepared = preparation.of(submission);
    List<CaseResult> results =
        prepared.run().map(run -> results(run, executor)).orElse(prepared.obstacles());
    return scorecard(prepared.info(), startedAt, results);
  }

  /** Removes the private copy of {@code submission}. */
  void discard(Submission submission) {
    workshop.discard(submission);
  }

  /**
   * The scorecard where nothing could be started.
   *
   * @param atFault who has to do something about {@code problem}: the student, or we
   */
  Scorecard without(Path path, SubmissionProblem problem, SubmissionProblem.Kind atFault) {
    Preparation.Outcome stopped = preparation.without(path, problem, atFault);
    return scorecard(stopped.info(), clock.instant(), stopped.obstacles());
  }

  /** What is wrong and what to do. */
  String told(SubmissionProblem problem) {
    return preparation.told(problem);
  }

  private List<CaseResult> results(BoxedRun run, Executor executor) {
    ConsoleProbe consoles = new ConsoleProbe(typing, exercise.seed(), run);
    CaseGrader grader = new CaseGrader(run, consoles, judge, messages, exercise.seed());
    return new CaseOrder(
            executor,
            (testCase, obstacles) ->
                obstacles.isEmpty()
                    ? grader.grade(testCase)
                    : judge.notRun(testCase, obstacles.get(0)))
        .results(exercise.cases());
  }

  private Scorecard scorecard(SubmissionInfo info, Instant startedAt, List<CaseResult> results) {
    return new Scorecard(
        Scorecard.SCHEMA,
        HarnessVersion.get(),
        exercise.seed(),
        exercise.language(),
        exercise.info(),
        info,
        workshop.sandbox().isolation(),
        workshop.sandbox().observation(),
        startedAt,
        Duration.between(startedAt, clock.instant()).toMillis(),
        Verdict.worst(results.stream().map(CaseResult::verdict).toList()),
        results.stream().mapToInt(CaseResult::points).sum(),
        results.stream().mapToInt(CaseResult::maxPoints).sum(),
        results);
  }
}
