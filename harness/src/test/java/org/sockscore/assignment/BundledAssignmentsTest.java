package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sockscore.reports.Role;

class BundledAssignmentsTest {
  private static final Path SOURCES = Path.of("..", "assignments");

  static List<String> ids() {
    return BundledAssignments.ids();
  }

  @Test
  void theIndexNamesEveryFolderWithAnAssignment() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      List<String> withAssignment =
          folders
              .filter(folder -> Files.exists(folder.resolve("assignment.yaml")))
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();
      assertEquals(withAssignment, BundledAssignments.ids());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyBundledAssignmentLoadsUnderItsOwnId(String id) throws Exception {
    assertEquals(id, AssignmentLoader.load(id).id());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theFolderOfSourcesSaysTheSameAsTheBundle(String id) throws Exception {
    Assignment fromFolder = AssignmentLoader.load(SOURCES.resolve(id).toString());
    assertEquals(AssignmentLoader.load(id).sha256(), fromFolder.sha256());
    Assignment fromFile =
        AssignmentLoader.load(SOURCES.resolve(id).resolve("assignment.yaml").toString());
    assertEquals(fromFolder.sha256(), fromFile.sha256());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void pointsAddUpToTwenty(String id) throws Exception {
    Assignment assignment = AssignmentLoader.load(id);
    for (Role role : assignment.exercises().keySet()) {
      assertEquals(20, assignment.maxPoints(role), role.word());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theFirstCaseIsAboutListeningAndAllOthersBuildOnOne(String id) throws Exception {
    List<TestCase> cases = AssignmentLoader.load(id).exercise(Role.SERVER).orElseThrow();
    assertEquals("listens", cases.get(0).id());
    assertEquals(List.of(new Step.ExpectListen()), cases.get(0).scripts(1).get(0).steps());
    assertTrue(cases.stream().skip(1).noneMatch(testCase -> testCase.requires().isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theFirstCaseOfAClientIsAboutConnectingAndAllOthersBuildOnOne(String id) throws Exception {
    List<TestCase> cases =
        AssignmentLoader.load(id).exercise(Role.CLIENT).stream().flatMap(List::stream).toList();
    cases.stream()
        .limit(1)
        .forEach(
            first ->
                assertEquals(List.of(new Step.ExpectConnect()), first.scripts(1).get(0).steps()));
    assertTrue(cases.stream().skip(1).noneMatch(testCase -> testCase.requires().isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyCaseHasAHintAndScripts(String id) throws Exception {
    AssignmentLoader.load(id).exercises().values().stream()
        .flatMap(List::stream)
        .forEach(
            testCase -> {
              assertTrue(testCase.hint().isPresent(), testCase.id());
              assertFalse(testCase.scripts(7).isEmpty(), testCase.id());
            });
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theStatementIsThereInBothLanguages(String id) throws Exception {
    Assignment assignment = AssignmentLoader.load(id);
    String port = Integer.toString(assignment.listen().port());
    assertTrue(assignment.statement().fr().contains(port));
    assertTrue(assignment.statement().en().contains(port));
    assertFalse(assignment.statement().fr().equals(assignment.statement().en()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void exampleSubmissionsAreCopiedWhole(String id, @TempDir Path target) throws IOException {
    for (Role role : Role.values()) {
      Path submissions = SOURCES.resolve(id).resolve("submissions").resolve(role.word());
      Path copies = target.resolve(role.word());
      BundledAssignments.extractSubmissions(id, role, copies);
      assertEquals(filesUnder(submissions), filesUnder(copies));
    }
  }

  private static List<String> filesUnder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
