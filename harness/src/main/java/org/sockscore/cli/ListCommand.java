package org.sockscore.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.assignment.BundledAssignments;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sockscore list}: the exercises there are. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
  /** One line of the answer; the names are those of the JSON form. */
  record Line(String id, String title, Role role, String listen, int tests, int points) {}

  private final Surroundings around;

  @Mixin SpeechOptions speech = new SpeechOptions();

  @Option(names = "--json")
  private boolean json;

  ListCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    List<Line> lines = new ArrayList<>();
    for (String id : BundledAssignments.ids()) {
      lines.addAll(lines(AssignmentLoader.load(id)));
    }
    around.out().println(json ? json(lines) : text(lines));
    return ExitStatus.FINE;
  }

  private List<Line> lines(Assignment assignment) {
    return assignment.exercises().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            exercise ->
                new Line(
                    assignment.id(),
                    assignment.title().in(around.language()),
                    exercise.getKey(),
                    assignment.listen().toString(),
                    exercise.getValue().size(),
                    assignment.maxPoints(exercise.getKey())))
        .toList();
  }

  private static String json(List<Line> lines) throws Exception {
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(lines);
  }

  private String text(List<Line> lines) {
    Messages messages = Messages.beside(ListCommand.class, around.language());
    TextTable table = new TextTable();
    for (Line line : lines) {
      table.row(
          line.id(),
          messages.format("role." + line.role().word()),
          line.listen(),
          messages.format("list.tests", line.tests()),
          messages.format("list.points", line.points()),
          line.title());
    }
    return table.toString();
  }
}
