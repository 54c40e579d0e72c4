package org.sockscore.assignment;

import java.util.List;
import java.util.Optional;
import org.sockscore.reports.Localized;

/**
 * One named requirement and the scripts that show whether a program meets it.
 *
 * @param requirement what the program must do, in one sentence
 * @param points what it is worth; 0 or more
 * @param requires ids of the cases without which this one makes no sense
 * @param hint the likely cause of a failure, in the words of the lesson, if the file gives one
 * @param template what {@link #scripts} fills in
 */
public record TestCase(
    String id,
    Localized title,
    Localized requirement,
    int points,
    List<String> requires,
    Optional<Localized> hint,
    ScriptTemplate template) {
  public TestCase {
    requires = List.copyOf(requires);
  }

  /**
   * The scripts to run, each against a fresh program: one for each row of the case's table, or one.
   * Random values depend on {@code seed}, the case and the row alone.
   */
  public List<Script> scripts(long seed) {
    return template.scripts(seed);
  }
}
