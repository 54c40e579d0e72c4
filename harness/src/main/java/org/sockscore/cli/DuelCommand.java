package org.sockscore.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.assignment.BundledAssignments;
import org.sockscore.grade.DuelBatch;
import org.sockscore.grade.DuelGrader;
import org.sockscore.grade.OutputProblem;
import org.sockscore.grade.ResultFolder;
import org.sockscore.grade.Workshop;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.DuelJson;
import org.sockscore.reports.DuelTable;
import org.sockscore.reports.Role;
import org.sockscore.reports.html.HtmlDuel;
import org.sockscore.reports.terminal.TerminalReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code sockscore duel}: a client meets a server, or all clients of a class all its servers. Who
 * is not named is played by the reference.
 */
@Command(name = "duel")
final class DuelCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private SpeechOptions speech = new SpeechOptions();
  @Mixin private RunOptions running = new RunOptions();

  @Parameters(index = "0", paramLabel = "ASSIGNMENT")
  private String assignmentName = "";

  @Parameters(index = "1", paramLabel = "DIR", arity = "0..1")
  private Optional<Path> directory = Optional.empty();

  @Option(names = "--client", paramLabel = "PATH")
  private Optional<Path> client = Optional.empty();

  @Option(names = "--server", paramLabel = "PATH")
  private Optional<Path> server = Optional.empty();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE")
  private Optional<String> json = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE")
  private Optional<String> html = Optional.empty();

  DuelCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws Exception {
    running.check();
    Assignment assignment = AssignmentLoader.load(assignmentName);
    if (assignment.duel().isEmpty()) {
      throw new UsageProblem("no-duel", assignment.id());
    }
    return directory.isPresent() ? all(assignment, directory.get()) : one(assignment);
  }

  private int one(Assignment assignment) throws Exception {
    if (out.isPresent()) {
      throw new UsageProblem("out-without-folder");
    }
    if (client.isEmpty() && server.isEmpty()) {
      throw new UsageProblem("who-meets");
    }
    checkReference(assignment, Role.CLIENT, client);
    checkReference(assignment, Role.SERVER, server);
    Optional<ReportFile> jsonFile = checked(json);
    Optional<ReportFile> htmlFile = checked(html);
    try (Workshop workshop = boxes()) {
      long seed = running.seed.orElseGet(RunOptions::freshSeed);
      DuelGrader grader = new DuelGrader(assignment, seed, around.language(), workshop);
      DuelCard card =
          new Interruption(around, workshop, () -> {}).during(() -> grader.meet(client, server));
      boolean quiet =
          jsonFile.filter(ReportFile.STANDARD_OUTPUT::equals).isPresent()
              || htmlFile.filter(ReportFile.STANDARD_OUTPUT::equals).isPresent();
      var stream = quiet ? around.err() : around.out();
      boolean terminal = quiet ? around.errIsTerminal() : around.outIsTerminal();
      stream.print(
          new TerminalReport(speech.colours(around, terminal), around.columns()).duel(card));
      stream.flush();
      if (jsonFile.isPresent()) {
        jsonFile.get().write(DuelJson.write(card), around);
      }
      if (htmlFile.isPresent()) {
        htmlFile.get().write(HtmlDuel.render(card), around);
      }
      return ExitStatus.of(card.verdict());
    }
  }

  private static void checkReference(Assignment assignment, Role role, Optional<Path> path)
      throws UsageProblem {
    if (path.isEmpty() && !BundledAssignments.hasReference(assignment.id(), role)) {
      throw new UsageProblem("no-reference." + role.word(), assignment.id());
    }
  }

  private static Optional<ReportFile> checked(Optional<String> name) throws OutputProblem {
    Optional<ReportFile> file = name.map(ReportFile::new);
    if (file.isPresent()) {
      file.get().check();
    }
    return file;
  }

  private int all(Assignment assignment, Path folder) throws Exception {
    if (client.isPresent() || server.isPresent()) {
      throw new UsageProblem("folder-or-one");
    }
    if (json.isPresent() || html.isPresent()) {
      throw new UsageProblem("report-of-folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageProblem(Files.exists(folder) ? "not-a-folder" : "no-such-folder", folder);
    }
    Path place = out.orElseThrow(() -> new UsageProblem("out-missing"));
    try (ResultFolder results = ResultFolder.open(place);
        Workshop workshop = boxes()) {
      long seed = running.seed.or(results::seed).orElseGet(RunOptions::freshSeed);
      results.keepSeed(seed);
      DuelGrader grader = new DuelGrader(assignment, seed, around.language(), workshop);
      DuelBatch batch = new DuelBatch(grader, folder, results, new DuelLines(around));
      DuelTable table =
          new Interruption(around, workshop, batch::stop).during(() -> batch.run(running.jobs));
      boolean colour = speech.colours(around, around.outIsTerminal());
      around.out().print(new TerminalReport(colour, around.columns()).duelTable(table));
      around.out().println(place.resolve("index.html"));
      return table.duels().stream().anyMatch(cell -> cell.verdict().isOurs())
          ? ExitStatus.OUR_FAULT
          : ExitStatus.FINE;
    }
  }

  /** Two programs that want one port need a network each. */
  private Workshop boxes() throws Exception {
    Workshop workshop = running.workshop(around);
    if (workshop.sandbox().isolation().equals("none")) {
      workshop.close();
      throw new UsageProblem("duel-needs-boxes");
    }
    return workshop;
  }
}
