package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.SummaryJson;
import org.sockscore.reports.Verdict;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.Sandboxes;

class BatchGraderTest {
  /** Which submissions were graded, and which were kept. */
  private static final class Heard implements BatchProgress {
    private final List<String> graded = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    @Override
    public void begun(int total) {
      assertTrue(total > 0);
    }

    @Override
    public void kept(Entry entry) {
      kept.add(entry.submission());
    }

    @Override
    public void graded(Entry entry) {
      graded.add(entry.submission());
    }

    @Override
    public void ended() {
      // Nothing to tidy.
    }
  }

  @TempDir Path root;

  private TinyClass tiny;
  private Workshop workshop;

  @BeforeEach
  void open() throws Exception {
    tiny = TinyClass.in(root);
    workshop =
        TinyClass.workshop(new BreakableSandbox(Sandboxes.choose(SandboxChoice.AUTO, false)));
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void everySubmissionIsGradedAndTheClassHasItsPages() throws Exception {
    tiny.handIn("alice", TinyClass.LISTENS);
    tiny.handIn("bob", TinyClass.ENDS);
    Files.writeString(tiny.submissions().resolve(".hidden"), "not a submission");
    ClassSummary summary = grade(1, new Heard());
    assertEquals(List.of("alice PASS 3", "bob FAIL 0"), rows(summary));
    try (var in = Files.newInputStream(tiny.out().resolve("summary.json"))) {
      assertEquals(rows(summary), rows(SummaryJson.read(in)));
    }
    for (String file : List.of("index.html", "grades.csv", "bob/scorecard.html")) {
      assertTrue(Files.size(tiny.out().resolve(file)) > 0, file);
    }
  }

  @Test
  void onlyWhatChangedIsDoneAgain() throws Exception {
    tiny.handIn("alice", TinyClass.LISTENS);
    tiny.handIn("bob", TinyClass.ENDS);
    grade(1, new Heard());
    tiny.handIn("bob", TinyClass.LISTENS);
    tiny.handIn("carol", TinyClass.LISTENS);
    Heard heard = new Heard();
    ClassSummary summary = grade(1, heard);
    assertEquals(List.of("alice"), heard.kept);
    assertEquals(Set.of("bob", "carol"), Set.copyOf(heard.graded));
    assertEquals(List.of("alice PASS 3", "bob PASS 3", "carol PASS 3"), rows(summary));
  }

  @Test
  void anotherSeedIsAnotherRun() throws Exception {
    tiny.handIn("alice", TinyClass.LISTENS);
    grade(1, new Heard());
    Heard heard = new Heard();
    grade(2, heard);
    assertEquals(List.of("alice"), heard.graded);
  }

  @Test
  void aChangedAssignmentIsAnotherRun() throws Exception {
    tiny.handIn("alice", TinyClass.LISTENS);
    grade(1, new Heard());
    Path file = tiny.assignment().resolve("assignment.yaml");
    Files.writeString(file, Files.readString(file).replace("points: 3", "points: 5"));
    assertEquals(List.of("alice PASS 5"), rows(grade(1, new Heard())));
  }

  @Test
  void aScorecardThatWasCutIsMadeAgain() throws Exception {
    tiny.handIn("alice", TinyClass.LISTENS);
    grade(1, new Heard());
    Path scorecard = tiny.out().resolve("alice").resolve("scorecard.json");
    String whole = Files.readString(scorecard);
    Files.writeString(scorecard, whole.substring(0, whole.length() / 2));
    Heard heard = new Heard();
    grade(1, heard);
    assertEquals(List.of("alice"), heard.graded);
  }

  @Test
  void whatBreaksTheHarnessIsAnErrorForItAlone() throws Exception {
    tiny.handIn("alice", TinyClass.LISTENS);
    handInABreaker("bob");
    tiny.handIn("carol", TinyClass.LISTENS);
    assertEquals(
        List.of("alice PASS 3", "bob ERROR 3", "carol PASS 3"), rows(grade(1, new Heard())));
  }

  @Test
  void aFaultOfOursIsTriedAgainAndThenForgotten() throws Exception {
    handInABreaker("bob");
    grade(1, new Heard());
    Files.delete(tiny.submissions().resolve("bob").resolve(BreakableSandbox.MARK));
    assertEquals(List.of("bob PASS 3"), rows(grade(1, new Heard())));
  }

  @Test
  void aFaultOfOursNeverReplacesAGrade() throws Exception {
    tiny.handIn("bob", TinyClass.LISTENS);
    grade(1, new Heard());
    Path scorecard = tiny.out().resolve("bob").resolve("scorecard.json");
    byte[] grade = Files.readAllBytes(scorecard);
    handInABreaker("bob");
    Entry bob = grade(1, new Heard()).entries().get(0);
    assertEquals(Verdict.ERROR, bob.verdict());
    assertNotNull(bob.error());
    assertEquals("bob/scorecard.html", bob.scorecard());
    assertArrayEquals(grade, Files.readAllBytes(scorecard));
  }

  @Test
  void anEmptyFolderIsAStudentsAndAChoiceOfProgramsIsForAHuman() throws Exception {
    Files.createDirectories(tiny.submissions().resolve("empty"));
    tiny.handIn("two", TinyClass.LISTENS);
    Files.writeString(
        tiny.submissions().resolve("two").resolve("other.py"), TinyClass.LISTENS + "# other\n");
    ClassSummary summary = grade(1, new Heard());
    assertEquals(List.of("empty FAIL 0", "two ERROR null"), rows(summary));
    assertTrue(String.valueOf(summary.entries().get(1).error()).contains("other.py"));
  }

  @Test
  void awkwardNamesAreGradedEachInAFolderOfItsOwn() throws Exception {
    List<String> names =
        List.of("-rf", "Dupont", "a\nb", "dupont", "index.html", "x".repeat(200), "élève n° 1");
    for (String name : names) {
      tiny.handIn(name, TinyClass.LISTENS);
    }
    ClassSummary summary = grade(1, new Heard());
    assertEquals(names, summary.entries().stream().map(Entry::submission).toList());
    for (Entry entry : summary.entries()) {
      assertEquals(Verdict.PASS, entry.verdict(), entry.submission());
      assertTrue(Files.exists(tiny.out().resolve(String.valueOf(entry.scorecard()))));
    }
    assertEquals(names.size(), summary.entries().stream().map(Entry::scorecard).distinct().count());
  }

  @Test
  void resultsInTheFolderOfTheClassAreNoSubmission() throws Exception {
    tiny.handIn("alice", TinyClass.LISTENS);
    Path out = tiny.submissions().resolve("results");
    try (ResultFolder results = ResultFolder.open(out)) {
      ClassSummary summary = batch(results, 1, new Heard()).run(1);
      assertEquals(List.of("alice PASS 3"), rows(summary));
    }
  }

  @Test
  void twoRunsDoNotShareAFolderOfResults() throws Exception {
    try (ResultFolder first = ResultFolder.open(tiny.out())) {
      first.keepSeed(7);
      OutputProblem problem =
          assertThrows(OutputProblem.class, () -> ResultFolder.open(tiny.out()));
      assertEquals(OutputProblem.Code.IN_USE, problem.code());
    }
    try (ResultFolder again = ResultFolder.open(tiny.out())) {
      assertEquals(7, again.seed().orElseThrow());
    }
  }

  @Test
  void afterAStopNoResultIsTakenAndThoseThereWereAreKept() throws Exception {
    tiny.handIn("alice", TinyClass.LISTENS);
    try (ResultFolder results = ResultFolder.open(tiny.out())) {
      BatchGrader batch = batch(results, 1, new Heard());
      batch.stop();
      assertEquals(List.of(), rows(batch.run(1)));
    }
    try (Stream<Path> files = Files.list(tiny.out())) {
      assertTrue(files.noneMatch(file -> file.endsWith("alice")));
    }
  }

  private void handInABreaker(String name) throws Exception {
    tiny.handIn(name, TinyClass.LISTENS);
    Files.writeString(tiny.submissions().resolve(name).resolve(BreakableSandbox.MARK), "");
  }

  private ClassSummary grade(long seed, BatchProgress progress) throws Exception {
    try (ResultFolder results = ResultFolder.open(tiny.out())) {
      return batch(results, seed, progress).run(2);
    }
  }

  private BatchGrader batch(ResultFolder results, long seed, BatchProgress progress)
      throws Exception {
    Grader grader = new Grader(tiny.exercise(seed), workshop);
    return new BatchGrader(grader, tiny.submissions(), results, progress);
  }

  private static List<String> rows(ClassSummary summary) {
    return summary.entries().stream()
        .map(e -> e.submission() + " " + e.verdict() + " " + e.points())
        .toList();
  }
}
