package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.assignment.BundledAssignments;
import org.sockscore.driver.Driver;
import org.sockscore.driver.Patience;
import org.sockscore.reports.Role;
import org.sockscore.reports.Scorecard;
import org.sockscore.sandbox.HomeFolder;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.submission.Toolchain;

/** Every example submission gets the verdict and the first finding that its name says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExamplesTest {
  /** With a second Java a sample of the examples is enough. */
  static final int SAMPLE = Integer.getInteger("examples.sample", 1);

  private final Map<String, Map<String, Future<Scorecard>>> cards = new LinkedHashMap<>();
  private final List<ExecutorService> workers = new ArrayList<>();
  private final List<Workshop> workshops = new ArrayList<>();

  /** Where the programs are to run. */
  abstract Sandbox sandbox() throws SandboxException;

  /** What exercises are graded on, in turn; a thread a processor, and one for when others wait. */
  List<ExecutorService> openWorkers() throws IOException {
    return List.of(Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1));
  }

  /** Whether {@code submission} for {@code exercise} is worth its time here. */
  abstract boolean isTried(String exercise, String submission);

  /**
   * Whether it is one of every {@code oneIn} or so, or all are asked for; of a sample of the
   * examples, one of every {@code oneIn} of that.
   */
  static boolean isInSample(String submission, int oneIn) {
    return Boolean.getBoolean("examples.all")
        || Math.floorMod(submission.hashCode(), oneIn * SAMPLE) == 0;
  }

  /**
   * The exercises that are played where silence is waited for, not proved, whenever the tests run;
   * the others only where all examples are asked for.
   */
  static boolean isWaitedFor(String exercise) {
    return Boolean.getBoolean("examples.all")
        || Set.of("perroquet server", "primes server", "bonjour server").contains(exercise);
  }

  /** What must come of {@code submission} here. */
  String expected(String submission) {
    return Examples.expected(submission);
  }

  @BeforeAll
  void startGrading(@TempDir Path folder) throws Exception {
    Path cache = HomeFolder.cache(System.getenv());
    Workshop workshop =
        Workshop.open(
            sandbox(),
            new Driver(Patience.scaled(1)),
            new Toolchain(cache, System.getenv()),
            cache);
    workshops.add(workshop);
    workers.addAll(openWorkers());
    for (String id : BundledAssignments.ids()) {
      Assignment assignment = AssignmentLoader.load(id);
      for (Role role : assignment.exercises().keySet()) {
        ExecutorService worker = workers.get(cards.size() % workers.size());
        String exercise = exercise(id, role);
        Examples examples = Examples.of(assignment, role, folder, name -> isTried(exercise, name));
        cards.put(exercise, examples.grade(workshop, worker));
      }
    }
  }

  static String exercise(String assignment, Role role) {
    return assignment + " " + role.word();
  }

  @AfterAll
  void stopGrading() {
    workers.forEach(ExecutorService::shutdownNow);
    workshops.forEach(Workshop::close);
  }

  @TestFactory
  Stream<DynamicTest> anExampleGetsWhatItsNameSays() {
    return cards.entrySet().stream()
        .flatMap(
            exercise ->
                exercise.getValue().entrySet().stream()
                    .map(
                        card ->
                            dynamicTest(
                                exercise.getKey() + " " + card.getKey(),
                                () -> check(card.getKey(), card.getValue().get()))));
  }

  private void check(String submission, Scorecard card) {
    assertEquals(
        expected(submission),
        Examples.outcome(card),
        () -> Examples.failures(card).findFirst().map(Object::toString).orElse(""));
  }

  Scorecard card(String exercise, String submission)
      throws ExecutionException, InterruptedException {
    Future<Scorecard> card = cards.getOrDefault(exercise, Map.of()).get(submission);
    if (card == null) {
      throw new IllegalArgumentException("no example " + submission + " of " + exercise);
    }
    return card.get();
  }
}
