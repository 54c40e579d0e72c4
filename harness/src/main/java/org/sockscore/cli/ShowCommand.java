package org.sockscore.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.assignment.TestCase;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sockscore show}: one assignment, its tests and their points. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
  private final Surroundings around;
  private final Language language;
  private final Messages messages;

  @Mixin SpeechOptions speech = new SpeechOptions();

  @Parameters(index = "0", paramLabel = "ASSIGNMENT")
  private String name = "";

  ShowCommand(Surroundings around) {
    this.around = around;
    this.language = around.language();
    this.messages = Messages.beside(ShowCommand.class, language);
  }

  @Override
  public Integer call() throws Exception {
    Assignment assignment = AssignmentLoader.load(name);
    around.out().println(assignment.title().in(language));
    around.out().println();
    around.out().println(assignment.statement().in(language).strip());
    assignment.exercises().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(exercise -> show(assignment, exercise.getKey(), exercise.getValue()));
    return ExitStatus.FINE;
  }

  private void show(Assignment assignment, Role role, List<TestCase> cases) {
    around.out().println();
    around
        .out()
        .println(
            messages.format(
                "show.tests",
                messages.format("role." + role.word()),
                cases.size(),
                assignment.maxPoints(role)));
    around.out().println();
    TextTable table = new TextTable();
    for (TestCase testCase : cases) {
      table.row(
          "  " + testCase.id(),
          String.valueOf(testCase.points()),
          testCase.requirement().in(language));
    }
    around.out().println(table);
  }
}
