package org.sockscore.grade;

import java.util.List;
import java.util.Optional;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.TestCase;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.reports.Scorecard;
import org.sockscore.submission.Request;

/**
 * What submissions are graded against.
 *
 * @param seed what every random value is drawn from
 * @param language of all sentences
 * @param run the command to start submissions with, if it is not to be found out
 */
public record Exercise(
    Assignment assignment, Role role, long seed, Language language, Optional<String> run) {

  /** The test cases, in the order of the file. */
  public List<TestCase> cases() {
    return assignment.exercise(role).orElseThrow();
  }

  /** What to look for in what was handed in. */
  Request request() {
    return new Request(assignment.exercises().keySet(), Optional.of(role), run);
  }

  Scorecard.AssignmentInfo info() {
    return new Scorecard.AssignmentInfo(assignment.id(), assignment.title().in(language), role);
  }
}
