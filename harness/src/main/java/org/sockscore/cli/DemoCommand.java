package org.sockscore.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.assignment.BundledAssignments;
import org.sockscore.grade.Exercise;
import org.sockscore.grade.ResultFolder;
import org.sockscore.grade.Workshop;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Role;
import org.sockscore.reports.html.HtmlOverview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sockscore demo}: grades the example submissions that come with every assignment. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private static final Path OUT = Path.of("reports", "demo");

  private final Surroundings around;
  private final Messages messages;

  @Mixin private SpeechOptions speech = new SpeechOptions();
  @Mixin private RunOptions running = new RunOptions();

  DemoCommand(Surroundings around) {
    this.around = around;
    this.messages = Messages.beside(DemoCommand.class, around.language());
  }

  @Override
  public Integer call() throws Exception {
    running.check();
    List<HtmlOverview.Linked> classes = new ArrayList<>();
    try (ResultFolder all = ResultFolder.open(OUT);
        Workshop workshop = running.workshop(around)) {
      long seed = running.seed.or(all::seed).orElseGet(RunOptions::freshSeed);
      all.keepSeed(seed);
      ClassGrading grading = new ClassGrading(around, speech, workshop, running.jobs);
      grading.warnWithoutIsolation();
      for (String id : BundledAssignments.ids()) {
        Assignment assignment = AssignmentLoader.load(id);
        for (Role role : assignment.exercises().keySet().stream().sorted().toList()) {
          Exercise exercise =
              new Exercise(assignment, role, seed, around.language(), Optional.empty());
          classes.add(grade(exercise, grading));
        }
      }
      all.writePage(HtmlOverview.render(classes, around.language()));
      around.out().println(messages.format("demo.done", OUT.resolve("index.html")));
    }
    boolean complete = classes.stream().allMatch(c -> ClassGrading.isComplete(c.summary()));
    return complete ? ExitStatus.FINE : ExitStatus.OUR_FAULT;
  }

  private HtmlOverview.Linked grade(Exercise exercise, ClassGrading grading) throws Exception {
    String id = exercise.assignment().id();
    Role role = exercise.role();
    String place = id + "/" + role.word();
    Path examples = OUT.resolve("submissions").resolve(place);
    BundledAssignments.extractSubmissions(id, role, examples);
    try (ResultFolder results = ResultFolder.open(OUT.resolve(place))) {
      ClassSummary summary = grading.grade(exercise, examples, results);
      grading.print(summary);
      return new HtmlOverview.Linked(summary, place + "/index.html");
    }
  }
}
