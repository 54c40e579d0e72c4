package org.sockscore.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The outcomes of all attacks in a table for people, {@code target/hostile-….md}. */
final class AttackTable {
  private static final List<String> COLUMNS =
      List.of("attack", "tries", "expected", "got", "ms", "slowest start, ms", "left behind");

  private AttackTable() {}

  /** One row an attack; those of a class share its time and its traces. */
  static void write(List<Battery.Outcome> outcomes, String name) throws IOException {
    StringBuilder table = new StringBuilder(row(COLUMNS));
    table.append("|---".repeat(COLUMNS.size())).append("|\n");
    for (Battery.Outcome outcome : outcomes) {
      for (Battery.Result result : outcome.results()) {
        table.append(row(outcome, result));
      }
    }
    Path target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("hostile-" + name + ".md"), table.toString());
  }

  private static String row(Battery.Outcome outcome, Battery.Result result) {
    boolean tried = result.untried().isEmpty();
    return row(
        List.of(
            result.attack(),
            result.tries(),
            result.expected(),
            tried ? result.got() : "not tried: " + result.untried(),
            tried ? Long.toString(outcome.millis()) : "",
            tried ? Long.toString(outcome.slowestStartMillis()) : "",
            tried ? left(outcome) : ""));
  }

  private static String left(Battery.Outcome outcome) {
    return outcome.left().isEmpty() ? "nothing" : String.join(", ", outcome.left());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
