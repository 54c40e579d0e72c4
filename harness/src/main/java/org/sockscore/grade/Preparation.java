package org.sockscore.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.TestCase;
import org.sockscore.judge.Judge;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.reports.Scorecard.SubmissionInfo;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.submission.BuildResult;
import org.sockscore.submission.Submission;
import org.sockscore.submission.SubmissionProblem;

/**
 * Makes what was handed in ready to be started. What keeps it from that becomes the results of its
 * cases. Safe for use by several threads.
 *
 * @param endpoint where servers listen
 * @param cases whose results are wanted
 * @param language of all sentences
 */
record Preparation(
    Workshop workshop, Role role, Endpoint endpoint, List<TestCase> cases, Language language) {
  /**
   * A program that can be started, or what keeps it from that.
   *
   * @param run starts it, each time in a fresh box; empty if it cannot be started
   * @param obstacles the results of all cases where it cannot be started; empty if it can
   */
  record Outcome(SubmissionInfo info, Optional<BoxedRun> run, List<CaseResult> obstacles) {
    Outcome {
      obstacles = List.copyOf(obstacles);
    }
  }

  Judge judge() {
    return new Judge(language, role);
  }

  /**
   * Builds {@code submission}. Blocks.
   *
   * @throws SubmissionProblem if a tool is missing, or it is for the user to say what is meant
   */
  Outcome of(Submission submission) throws SubmissionProblem {
    SubmissionInfo info =
        new SubmissionInfo(
            submission.id(),
            submission.path().toString(),
            submission.language(),
            submission.sha256());
    try {
      return workshop
          .builder()
          .build(submission)
          .accept(
              new BuildResult.Visitor<>() {
                @Override
                public Outcome built(BuildResult.Built built) {
                  BoxedRun run = BoxedRun.of(workshop, submission, built, role, endpoint);
                  return new Outcome(info, Optional.of(run), List.of());
                }

                @Override
                public Outcome failed(BuildResult.Failed failed) {
                  return stopped(info, judge().buildFailed(cases, failed.output().toUtf8()));
                }
              });
    } catch (SandboxException e) {
      return stopped(info, errors(String.valueOf(e.getMessage())));
    }
  }

  /**
   * What comes of it where there is nothing to build.
   *
   * @param atFault who has to do something about {@code problem}: the student, or we
   */
  Outcome without(Path path, SubmissionProblem problem, SubmissionProblem.Kind atFault) {
    SubmissionInfo nothingKnown =
        new SubmissionInfo(String.valueOf(path.getFileName()), path.toString(), "", "");
    return stopped(
        nothingKnown,
        atFault == SubmissionProblem.Kind.STUDENT
            ? judge().noProgram(cases, told(problem))
            : errors(told(problem)));
  }

  /** What is wrong and what to do. */
  String told(SubmissionProblem problem) {
    return problem.sentence(language) + " " + problem.remedy(language);
  }

  private static Outcome stopped(SubmissionInfo info, List<CaseResult> results) {
    return new Outcome(info, Optional.empty(), results);
  }

  private List<CaseResult> errors(String sentence) {
    return cases.stream().map(testCase -> judge().error(testCase, sentence)).toList();
  }
}
