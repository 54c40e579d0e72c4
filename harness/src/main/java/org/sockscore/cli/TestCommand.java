package org.sockscore.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.grade.Exercise;
import org.sockscore.grade.Grader;
import org.sockscore.grade.OutputProblem;
import org.sockscore.grade.Workshop;
import org.sockscore.reports.Role;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.ScorecardJson;
import org.sockscore.reports.Verdict;
import org.sockscore.reports.html.HtmlScorecard;
import org.sockscore.reports.junit.JUnitXml;
import org.sockscore.reports.terminal.TerminalReport;
import org.sockscore.submission.SubmissionProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sockscore test}: one submission, for the student. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {
  /** Makes a document from the scorecard, and puts it in its place. */
  private interface Report {
    void write(Scorecard card, ReportFile place) throws OutputProblem;
  }

  private final Surroundings around;
  private final Map<ReportFile, Report> files = new LinkedHashMap<>();

  @Mixin private SpeechOptions speech = new SpeechOptions();
  @Mixin private SubmissionOptions kind = new SubmissionOptions();
  @Mixin private RunOptions running = new RunOptions();

  @Parameters(index = "0", paramLabel = "ASSIGNMENT")
  private String assignmentName = "";

  @Parameters(index = "1", paramLabel = "PATH")
  private Path path = Path.of("");

  @Option(names = "--json", paramLabel = "FILE")
  private Optional<String> json = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE")
  private Optional<String> html = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE")
  private Optional<String> junit = Optional.empty();

  TestCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    running.check();
    want(json, (card, place) -> place.write(ScorecardJson.write(card), around));
    want(html, (card, place) -> place.write(HtmlScorecard.render(card), around));
    want(junit, (card, place) -> place.write(JUnitXml.render(card), around));
    Assignment assignment = AssignmentLoader.load(assignmentName);
    long seed = running.seed.orElseGet(RunOptions::freshSeed);
    List<Verdict> verdicts = new ArrayList<>();
    try (Workshop workshop = running.workshop(around)) {
      List<Role> roles = roles(assignment, workshop);
      for (Role role : roles) {
        Exercise exercise = new Exercise(assignment, role, seed, around.language(), kind.run);
        Scorecard card = grade(exercise, workshop);
        report(card, roles.size() > 1);
        verdicts.add(card.verdict());
      }
    }
    return ExitStatus.of(Verdict.worst(verdicts));
  }

  /** Those to grade: where server and client are handed in, each is graded. */
  private List<Role> roles(Assignment assignment, Workshop workshop)
      throws UsageProblem, SubmissionProblem {
    Optional<Role> settled = kind.role(assignment);
    if (settled.isPresent()) {
      return List.of(settled.get());
    }
    Set<Role> found = workshop.finder().roles(path, assignment.exercises().keySet());
    if (found.isEmpty() && kind.run.isPresent()) {
      throw new UsageProblem("which-role", assignment.id());
    }
    return found.isEmpty() ? List.of(Role.SERVER) : found.stream().sorted().toList();
  }

  /** Finds out that a report cannot be written before anything is run. */
  private void want(Optional<String> name, Report report) throws UsageProblem, OutputProblem {
    if (name.isPresent()) {
      ReportFile file = new ReportFile(name.get());
      file.check();
      if (files.put(file, report) != null) {
        throw new UsageProblem("same-file", name.get());
      }
    }
  }

  private Scorecard grade(Exercise exercise, Workshop workshop) throws Exception {
    ExecutorService cases = running.executor();
    try {
      Grader grader = new Grader(exercise, workshop);
      return new Interruption(around, workshop, () -> {}).during(() -> grader.grade(path, cases));
    } finally {
      cases.shutdown();
    }
  }

  private void report(Scorecard card, boolean oneOfSeveral) throws OutputProblem {
    boolean toStandardOutput = !files.containsKey(ReportFile.STANDARD_OUTPUT);
    var stream = toStandardOutput ? around.out() : around.err();
    boolean terminal = toStandardOutput ? around.outIsTerminal() : around.errIsTerminal();
    stream.print(
        new TerminalReport(speech.colours(around, terminal), around.columns()).scorecard(card));
    stream.flush();
    for (Map.Entry<ReportFile, Report> file : files.entrySet()) {
      ReportFile place = oneOfSeveral ? file.getKey().of(card.assignment().role()) : file.getKey();
      file.getValue().write(card, place);
    }
  }
}
