package org.sockscore.grade;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import org.sockscore.judge.Judge;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.Scorecard.SubmissionInfo;
import org.sockscore.reports.Verdict;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.submission.BuildResult;
import org.sockscore.submission.Submission;
import org.sockscore.submission.SubmissionProblem;

/** Takes one submission through all stages. Safe for use by several threads. */
public final class Grader {
  private final Exercise exercise;
  private final Workshop workshop;
  private final Judge judge;
  private final Messages messages;
  private final Clock clock = Clock.systemUTC();

  public Grader(Exercise exercise, Workshop workshop) {
    this.exercise = exercise;
    this.workshop = workshop;
    this.judge = new Judge(exercise.language(), exercise.role());
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
            workshop.sandbox().observation()));
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
      return switch (e.kind()) {
        case STUDENT -> withoutProgram(path, e);
        case OURS -> withoutRun(path, e);
        case USAGE -> throw e;
      };
    }
  }

  /**
   * Builds and runs {@code submission}. Blocks until the last case has ended.
   *
   * @param executor runs the cases; more than one at once if it has the threads
   */
  Scorecard grade(Submission submission, Executor executor) throws SubmissionProblem {
    Instant startedAt = clock.instant();
    return scorecard(info(submission), startedAt, results(submission, executor));
  }

  /** Removes the private copy of {@code submission}. */
  void discard(Submission submission) {
    workshop.discard(submission);
  }

  /** The scorecard where the student handed in no program, as {@code problem} tells. */
  Scorecard withoutProgram(Path path, SubmissionProblem problem) {
    return scorecard(
        nothingKnown(path), clock.instant(), judge.noProgram(exercise.cases(), told(problem)));
  }

  /** The scorecard where something of ours is missing, as {@code problem} tells. */
  Scorecard withoutRun(Path path, SubmissionProblem problem) {
    return scorecard(nothingKnown(path), clock.instant(), errors(told(problem)));
  }

  /** What is wrong and what to do. */
  String told(SubmissionProblem problem) {
    return problem.sentence(exercise.language()) + " " + problem.remedy(exercise.language());
  }

  private List<CaseResult> results(Submission submission, Executor executor)
      throws SubmissionProblem {
    try {
      return workshop
          .builder()
          .build(submission)
          .accept(
              new BuildResult.Visitor<>() {
                @Override
                public List<CaseResult> built(BuildResult.Built built) {
                  return run(submission, built, executor);
                }

                @Override
                public List<CaseResult> failed(BuildResult.Failed failed) {
                  return judge.buildFailed(exercise.cases(), failed.output().toUtf8());
                }
              });
    } catch (SandboxException e) {
      return errors(String.valueOf(e.getMessage()));
    }
  }

  private List<CaseResult> run(Submission submission, BuildResult.Built built, Executor executor) {
    BoxedRun run =
        BoxedRun.of(workshop, submission, built, exercise.role(), exercise.assignment().listen());
    CaseGrader grader = new CaseGrader(run, judge, messages, exercise.seed());
    return new CaseOrder(
            executor,
            (testCase, obstacles) ->
                obstacles.isEmpty()
                    ? grader.grade(testCase)
                    : judge.notRun(testCase, obstacles.get(0)))
        .results(exercise.cases());
  }

  private List<CaseResult> errors(String sentence) {
    return exercise.cases().stream().map(testCase -> judge.error(testCase, sentence)).toList();
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

  private static SubmissionInfo nothingKnown(Path path) {
    return new SubmissionInfo(String.valueOf(path.getFileName()), path.toString(), "", "");
  }

  private static SubmissionInfo info(Submission submission) {
    return new SubmissionInfo(
        submission.id(), submission.path().toString(), submission.language(), submission.sha256());
  }
}
