package org.sockscore.assignment;

import java.util.List;
import java.util.stream.Collectors;
import org.sockscore.reports.Language;

/** The assignment file is wrong: all its mistakes, in the order of the file. */
public final class AssignmentException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<AssignmentProblem> problems;

  AssignmentException(List<AssignmentProblem> problems) {
    super(problems.get(0).render(Language.EN));
    this.problems = List.copyOf(problems);
  }

  /** At least one. */
  public List<AssignmentProblem> problems() {
    return problems;
  }

  /** Every problem with its place and remedy, an empty line between two. */
  public String render(Language language) {
    return problems.stream()
        .map(problem -> problem.render(language))
        .collect(Collectors.joining("\n\n"));
  }
}
