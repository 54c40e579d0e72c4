package org.sockscore.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.driver.Driver;
import org.sockscore.driver.Patience;
import org.sockscore.grade.BatchGrader;
import org.sockscore.grade.BatchProgress;
import org.sockscore.grade.Exercise;
import org.sockscore.grade.Grader;
import org.sockscore.grade.ResultFolder;
import org.sockscore.grade.Workshop;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.ScorecardJson;
import org.sockscore.reports.Verdict;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.Sandboxes;
import org.sockscore.submission.Toolchain;

/**
 * Grades attacks in classes with right programs, and looks at what they did to them and to the
 * machine. A process of its own, so that it can be that of an ordinary user, and be killed.
 *
 * <p>Arguments: the folder of the attacks, a scratch folder, {@code bubblewrap} or {@code none},
 * {@code each} for a class an attack or {@code together} for a class an exercise, and part of a
 * name of those to try; none for all. Prints one JSON document a class and line.
 */
public final class Battery {
  private static final long SEED = 20_261_121;
  private static final int AT_ONCE = 4;

  /** In the order of names they are graded before, between and after the attackers. */
  private static final List<String> RIGHT = List.of("a-right", "m-right", "z-right");

  private static final String CONTROL = "control of ";
  private static final String NEIGHBOUR = "neighbour of ";

  /** Without a box a port may be kept by the system for a minute (TIME_WAIT, 60 s on Linux). */
  private static final long KEPT_PORT_MILLIS = 65_000;

  /** So much slower than beside right programs alone may a start be beside attackers. */
  private static final int RESPONSIVE = 20;

  private static final long PATIENCE_MILLIS = 1_000;

  /**
   * What became of one attack.
   *
   * @param got verdict and code of the attacker; empty if it was not tried
   * @param untried why it was not; empty if it was
   * @param wrong what should not have happened, in words; empty if all is well
   */
  public record Result(
      String attack,
      String tries,
      String expected,
      String got,
      String untried,
      List<String> wrong) {}

  /**
   * What became of a class.
   *
   * @param slowestStartMillis of a small program meanwhile
   * @param left what is there now and was not before
   * @param wrong what should not have happened to others than the attackers
   */
  public record Outcome(
      List<Result> results,
      long millis,
      long slowestStartMillis,
      List<String> left,
      List<String> wrong) {}

  private record Graded(Map<String, String> outcomes, long millis, long slowestStartMillis) {}

  private final Path attacks;
  private final Path scratch;
  private final SandboxChoice sandbox;
  private final boolean together;
  private final Map<String, Graded> alone = new HashMap<>();

  private Battery(Path attacks, Path scratch, SandboxChoice sandbox, boolean together) {
    this.attacks = attacks;
    this.scratch = scratch;
    this.sandbox = sandbox;
    this.together = together;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path attacks = Path.of(arguments[0]);
    SandboxChoice sandbox = SandboxChoice.valueOf(arguments[2].toUpperCase(Locale.ROOT));
    boolean together = arguments[3].equals("together");
    String part = arguments.length > 4 ? arguments[4] : "";
    Map<String, List<Attack>> classes = new LinkedHashMap<>();
    for (Attack attack : Attack.allIn(attacks)) {
      if (attack.id().contains(part)) {
        String name = together ? exercise(attack) : attack.id();
        classes.computeIfAbsent(name, any -> new ArrayList<>()).add(attack);
      }
    }
    Battery battery = new Battery(attacks, Path.of(arguments[1]), sandbox, together);
    ObjectMapper json = new ObjectMapper();
    for (List<Attack> some : classes.values()) {
      out.println(json.writeValueAsString(battery.tried(some)));
    }
  }

  private static String exercise(Attack attack) {
    return attack.assignment() + "/" + attack.role().word();
  }

  /** Grades a class of {@code some} attacks, all on one exercise, and of right programs. */
  private Outcome tried(List<Attack> some) throws Exception {
    List<Attack> tried = some.stream().filter(attack -> obstacle(attack).isEmpty()).toList();
    if (tried.isEmpty()) {
      List<Result> untried = some.stream().map(attack -> result(attack, Map.of())).toList();
      return new Outcome(untried, 0, 0, List.of(), List.of());
    }
    Graded undisturbed = alone(some.get(0));
    Path place = Files.createTempDirectory(scratch, "attack");
    Path submissions = Files.createDirectory(place.resolve("class"));
    for (Attack attack : tried) {
      handIn(attack, submissions);
    }
    Traces before = Traces.now();
    Graded graded = graded(some.get(0), submissions, place.resolve("results"));
    if (graded.slowestStartMillis() > patienceMillis(undisturbed)) {
      // An attack that holds the machine up does so again; what else the machine does, does not.
      long again = graded(some.get(0), submissions, place.resolve("again")).slowestStartMillis();
      graded =
          new Graded(
              graded.outcomes(), graded.millis(), Math.min(graded.slowestStartMillis(), again));
    }
    List<String> left = Traces.now().since(before);
    List<Result> results = new ArrayList<>();
    for (Attack attack : some) {
      results.add(result(attack, graded.outcomes()));
    }
    return new Outcome(
        results,
        graded.millis(),
        graded.slowestStartMillis(),
        left,
        wrong(budgetMillis(tried), graded, undisturbed, left));
  }

  /** Why {@code attack} is not tried; empty if it is. */
  private String obstacle(Attack attack) {
    if (sandbox == SandboxChoice.NONE && attack.onlyBoxContains()) {
      return "only a box contains it";
    }
    return together && attack.slow() ? "takes long: ./check --all tries it" : "";
  }

  private void handIn(Attack attack, Path submissions) throws Exception {
    for (String right : RIGHT) {
      handInRight(attack, submissions.resolve(right));
    }
    attack.handIn(submissions.resolve(attack.name()));
    attack.handInControl(submissions.resolve(CONTROL + attack.shortName()));
    if (attack.neighbour().isPresent()) {
      Path folder = submissions.resolve(NEIGHBOUR + attack.shortName());
      attack.handIn(folder, attack.neighbour().get());
    }
  }

  private void handInRight(Attack attack, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      String program = attack.role().word() + ".py";
      Files.createDirectories(folder);
      Files.copy(
          attacks.resolve(attack.assignment()).resolve("right").resolve(program),
          folder.resolve(program));
    }
  }

  private Result result(Attack attack, Map<String, String> outcomes) {
    List<String> wrong = new ArrayList<>();
    String obstacle = obstacle(attack);
    if (!obstacle.isEmpty()) {
      return new Result(attack.id(), attack.tries(), attack.expected(), "", obstacle, wrong);
    }
    expect(attack.name(), attack.expected(), outcomes, wrong);
    expect(CONTROL + attack.shortName(), "pass", outcomes, wrong);
    if (attack.neighbour().isPresent()) {
      expect(NEIGHBOUR + attack.shortName(), "pass", outcomes, wrong);
    }
    String got = outcomes.getOrDefault(attack.name(), "no result");
    return new Result(attack.id(), attack.tries(), attack.expected(), got, "", wrong);
  }

  private static List<String> wrong(
      long budgetMillis, Graded graded, Graded undisturbed, List<String> left) {
    List<String> wrong = new ArrayList<>();
    for (String right : RIGHT) {
      String alone = undisturbed.outcomes().getOrDefault(right, "?");
      expect(right, alone, graded.outcomes(), wrong);
    }
    if (graded.millis() > budgetMillis) {
      wrong.add("it took " + graded.millis() + " ms of " + budgetMillis);
    }
    long slowest = patienceMillis(undisturbed);
    if (graded.slowestStartMillis() > slowest) {
      wrong.add("a start took " + graded.slowestStartMillis() + " ms of " + slowest);
    }
    left.forEach(trace -> wrong.add("left behind: " + trace));
    return wrong;
  }

  private static long patienceMillis(Graded undisturbed) {
    return Math.max(PATIENCE_MILLIS, RESPONSIVE * undisturbed.slowestStartMillis());
  }

  private long budgetMillis(List<Attack> some) {
    long sum = some.stream().mapToLong(attack -> attack.budget().toMillis()).sum();
    return sandbox == SandboxChoice.NONE ? sum + some.size() * KEPT_PORT_MILLIS : sum;
  }

  private static void expect(
      String submission, String expected, Map<String, String> outcomes, List<String> wrong) {
    String got = outcomes.getOrDefault(submission, "no result");
    if (!got.equals(expected)) {
      wrong.add(submission + " got “" + got + "” instead of “" + expected + "”");
    }
  }

  /** What right programs get where nobody attacks. */
  private Graded alone(Attack attack) throws Exception {
    Graded known = alone.get(exercise(attack));
    if (known == null) {
      Path place = Files.createTempDirectory(scratch, "alone");
      for (String right : RIGHT) {
        handInRight(attack, place.resolve("class").resolve(right));
      }
      known = graded(attack, place.resolve("class"), place.resolve("results"));
      alone.put(exercise(attack), known);
    }
    return known;
  }

  private Graded graded(Attack attack, Path submissions, Path out) throws Exception {
    long start = System.nanoTime();
    Pulse pulse = new Pulse();
    Map<String, String> outcomes;
    long slowest = 0;
    try {
      outcomes = outcomes(attack, submissions, out);
    } finally {
      slowest = pulse.end();
    }
    return new Graded(outcomes, (System.nanoTime() - start) / 1_000_000, slowest);
  }

  /** The outcomes by the names of the submissions, as the harness wrote them down. */
  private Map<String, String> outcomes(Attack attack, Path submissions, Path out) throws Exception {
    Assignment assignment = AssignmentLoader.load(attacks.resolve(attack.assignment()).toString());
    Role role = attack.role();
    Exercise exercise = new Exercise(assignment, role, SEED, Language.EN, Optional.empty());
    Path cache = scratch.resolve("cache");
    Toolchain tools = new Toolchain(cache, System.getenv());
    try (Workshop workshop =
            Workshop.open(
                Sandboxes.choose(sandbox, false), new Driver(Patience.scaled(1)), tools, cache);
        ResultFolder results = ResultFolder.open(out)) {
      Grader grader = new Grader(exercise, workshop);
      ClassSummary summary =
          new BatchGrader(grader, submissions, results, new Silence()).run(AT_ONCE);
      Map<String, String> outcomes = new HashMap<>();
      for (ClassSummary.Entry entry : summary.entries()) {
        outcomes.put(entry.submission(), outcome(entry, out));
      }
      return outcomes;
    }
  }

  private static String outcome(ClassSummary.Entry entry, Path out) throws IOException {
    String verdict = entry.verdict().name().toLowerCase(Locale.ROOT);
    String page = entry.scorecard();
    if (page == null) {
      return verdict + " without scorecard";
    }
    Path document = out.resolve(page).resolveSibling("scorecard.json");
    try (var in = Files.newInputStream(document)) {
      Scorecard card = ScorecardJson.read(in);
      return card.cases().stream()
          .filter(result -> result.verdict() != Verdict.PASS)
          .findFirst()
          .map(result -> verdict + code(result))
          .orElse(verdict);
    }
  }

  private static String code(CaseResult result) {
    return result.findings().isEmpty() ? "" : " " + result.findings().get(0).code().code();
  }

  /** Tells nobody. */
  private static final class Silence implements BatchProgress {
    @Override
    public void begun(int total) {}

    @Override
    public void kept(ClassSummary.Entry entry) {}

    @Override
    public void graded(ClassSummary.Entry entry) {}

    @Override
    public void ended() {}
  }
}
