package org.sockscore.cli;

import java.util.Optional;
import java.util.Set;
import org.sockscore.assignment.Assignment;
import org.sockscore.reports.Role;
import picocli.CommandLine.Option;

/** What submissions are, where that is not to be found out. */
final class SubmissionOptions {
  @Option(names = "--role", paramLabel = "server|client")
  Optional<Role> role = Optional.empty();

  @Option(names = "--run", paramLabel = "COMMAND")
  Optional<String> run = Optional.empty();

  /**
   * The role there is no choice about: the one asked for, or the only one there is an exercise for.
   */
  Optional<Role> role(Assignment assignment) throws UsageProblem {
    Set<Role> offered = assignment.exercises().keySet();
    if (role.isPresent() && !offered.contains(role.get())) {
      throw new UsageProblem("no-exercise", assignment.id(), role.get().word());
    }
    return offered.size() == 1 ? offered.stream().findFirst() : role;
  }
}
