package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.assignment.BundledAssignments;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.FaultSide;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.Sandboxes;

/** Examples meet references and each other: the fault lies where the wrong program is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuelsTest {
  private static final int SEED = 20_261_121;

  /** Wrong programs that a duel is tried with, one of so many. */
  private static final int ONE_IN = 8;

  private Path folder = Path.of("");
  private Optional<Workshop> workshop = Optional.empty();

  @BeforeAll
  void open(@TempDir Path scratch) throws Exception {
    assumeTrue(Sandboxes.probe().isolates(), "no boxes on this machine");
    folder = scratch;
    workshop = Optional.of(TinyClass.workshop(Sandboxes.choose(SandboxChoice.BUBBLEWRAP, false)));
  }

  @AfterAll
  void close() {
    workshop.ifPresent(Workshop::close);
  }

  private DuelGrader grader(String id) throws Exception {
    Assignment assignment = AssignmentLoader.load(id);
    return new DuelGrader(assignment, SEED, Language.EN, workshop.orElseThrow());
  }

  @TestFactory
  Stream<DynamicTest> aRightProgramIsNeverAtFault() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (String id : BundledAssignments.ids()) {
      Assignment assignment = AssignmentLoader.load(id);
      for (Role role : Role.values()) {
        Role other = role == Role.CLIENT ? Role.SERVER : Role.CLIENT;
        if (assignment.duel().isPresent() && BundledAssignments.hasReference(id, other)) {
          tests.addAll(againstReference(grader(id), id, role, other));
        }
      }
    }
    assertTrue(tests.size() >= (ExamplesTest.SAMPLE > 1 ? 1 : 100), tests.size() + " duels");
    return tests.stream();
  }

  private List<DynamicTest> againstReference(DuelGrader grader, String id, Role role, Role other)
      throws Exception {
    Competitor reference = grader.reference(other).orElseThrow();
    return examples(id, role).stream()
        .filter(DuelsTest::isTried)
        .map(
            path ->
                dynamicTest(
                    id + " " + role.word() + " " + path.getFileName(),
                    () -> meetsReference(grader, path, role, reference)))
        .toList();
  }

  private static void meetsReference(DuelGrader grader, Path path, Role role, Competitor reference)
      throws Exception {
    Competitor example = grader.competitor(path, role, Optional.empty());
    DuelCard card =
        role == Role.CLIENT ? grader.meet(example, reference) : grader.meet(reference, example);
    if (isRight(path)) {
      assertEquals(FaultSide.NOBODY, card.fault(), card::toString);
    } else {
      FaultSide blameless = role == Role.CLIENT ? FaultSide.SERVER : FaultSide.CLIENT;
      assertNotEquals(blameless, card.fault(), card::toString);
      assertNotEquals(FaultSide.BOTH, card.fault(), card::toString);
      assertNotEquals(FaultSide.UNKNOWN, card.fault(), card::toString);
    }
  }

  private List<Path> examples(String id, Role role) throws Exception {
    return BundledAssignments.extractSubmissions(id, role, folder.resolve(id).resolve(role.word()));
  }

  private static boolean isRight(Path example) {
    return String.valueOf(example.getFileName()).startsWith("pass-");
  }

  private static boolean isTried(Path example) {
    return ExamplesTest.isInSample(
        String.valueOf(example.getFileName()), isRight(example) ? 1 : ONE_IN);
  }

  @ParameterizedTest
  @CsvSource({
    "perroquet, pass-java, fail-no-reply-only-prints, SERVER, no-reply",
    "perroquet, pass-c, fail-wrong-port-1234, SERVER, wrong-port",
    "perroquet, fail-partial-reply-sizeof-pointer, pass-go, CLIENT, partial-reply",
    "perroquet, fail-wrong-port-6788, pass-go, CLIENT, wrong-port",
    "perroquet, fail-wrong-port-6788, fail-no-reply-only-prints, BOTH, no-reply",
    "perroquet, fail-closed-early-never-sends, fail-no-reply-only-prints, CLIENT, closed-early",
    "perroquet, pass-rust, fail-build-failed-java-missing-semicolon, SERVER, build-failed"
  })
  void theFaultIsFoundOnItsSide(
      String id, String client, String server, FaultSide fault, String code) throws Exception {
    DuelGrader grader = grader(id);
    DuelCard card =
        grader.meet(
            Optional.of(example(id, Role.CLIENT, client)),
            Optional.of(example(id, Role.SERVER, server)));
    assertEquals(fault, card.fault(), card::toString);
    assertEquals(FindingCode.of(code), card.finding(), card::toString);
  }

  private Path example(String id, Role role, String name) throws Exception {
    return examples(id, role).stream()
        .filter(path -> path.endsWith(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no example " + name));
  }
}
