package org.sockscore.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.grade.Exercise;
import org.sockscore.grade.ResultFolder;
import org.sockscore.grade.Workshop;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.Role;
import org.sockscore.sandbox.SandboxChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sockscore grade}: every submission in a folder, for the teacher. */
@Command(name = "grade")
final class GradeCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private SpeechOptions speech = new SpeechOptions();
  @Mixin private SubmissionOptions kind = new SubmissionOptions();
  @Mixin private RunOptions running = new RunOptions();

  @Parameters(index = "0", paramLabel = "ASSIGNMENT")
  private String assignmentName = "";

  @Parameters(index = "1", paramLabel = "DIR")
  private Path directory = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      required = true)
  private Path out = Path.of("");

  GradeCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    running.check();
    Assignment assignment = AssignmentLoader.load(assignmentName);
    Role role = kind.role(assignment).orElse(Role.SERVER);
    if (!Files.isDirectory(directory)) {
      throw new UsageProblem(
          Files.exists(directory) ? "not-a-folder" : "no-such-folder", directory);
    }
    try (Workshop workshop = boxesUnlessRenounced();
        ResultFolder results = ResultFolder.open(out)) {
      long seed = running.seed.or(results::seed).orElseGet(RunOptions::freshSeed);
      Exercise exercise = new Exercise(assignment, role, seed, around.language(), kind.run);
      ClassGrading grading = new ClassGrading(around, speech, workshop, running.jobs);
      grading.warnWithoutIsolation();
      ClassSummary summary = grading.grade(exercise, directory, results);
      grading.print(summary);
      around.out().println(out.resolve("index.html"));
      return ClassGrading.isComplete(summary) ? ExitStatus.FINE : ExitStatus.OUR_FAULT;
    }
  }

  /**
   * One of a class may be hostile to all others, and to whoever grades them: without boxes only by
   * the teacher's own word.
   */
  private Workshop boxesUnlessRenounced() throws Exception {
    Workshop workshop = running.workshop(around);
    boolean boxless = workshop.sandbox().isolation().equals("none");
    if (boxless && running.sandbox != SandboxChoice.NONE) {
      workshop.close();
      throw new UsageProblem("grade-needs-boxes");
    }
    return workshop;
  }
}
