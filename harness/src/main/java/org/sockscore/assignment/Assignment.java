package org.sockscore.assignment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Role;

/**
 * What a teacher set: one protocol, with the test cases of each role.
 *
 * @param folder where its files are (statement, example submissions)
 * @param listen where a server must listen
 * @param exercises the test cases by role, in the order of the file; a role without an exercise is
 *     absent
 */
public record Assignment(
    String id, Localized title, Endpoint listen, Path folder, Map<Role, List<TestCase>> exercises) {
  public Assignment {
    exercises = Map.copyOf(exercises);
  }

  /** The test cases for {@code role}, if that is an exercise of this assignment. */
  public Optional<List<TestCase>> exercise(Role role) {
    return Optional.ofNullable(exercises.get(role));
  }
}
