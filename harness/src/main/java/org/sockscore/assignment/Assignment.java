package org.sockscore.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Role;

/**
 * What a teacher set: one protocol, with the test cases of each role.
 *
 * @param statement what students are asked to write, in Markdown; empty if there is none
 * @param listen where a server must listen
 * @param exercises the test cases by role, in the order of the file; a role without an exercise is
 *     absent
 * @param duel what a client and a server must make of each other, if the file says so
 * @param sha256 of the assignment file, lower-case hexadecimal
 */
public record Assignment(
    String id,
    Localized title,
    Localized statement,
    Endpoint listen,
    Map<Role, List<TestCase>> exercises,
    Optional<Duel> duel,
    String sha256) {
  public Assignment {
    exercises = Map.copyOf(exercises);
  }

  /** The test cases for {@code role}, if that is an exercise of this assignment. */
  public Optional<List<TestCase>> exercise(Role role) {
    return Optional.ofNullable(exercises.get(role));
  }

  /** What a program that passes every case of {@code role} is given. */
  public int maxPoints(Role role) {
    return exercise(role).orElse(List.of()).stream().mapToInt(TestCase::points).sum();
  }
}
