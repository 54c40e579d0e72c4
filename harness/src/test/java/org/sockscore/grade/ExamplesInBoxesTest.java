package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sockscore.assignment.AssignmentLoader;
import org.sockscore.assignment.BundledAssignments;
import org.sockscore.assignment.TestCase;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Role;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;

/** The examples, each run in a box of its own; and what they say about the test cases. */
class ExamplesInBoxesTest extends ExamplesTest {
  /** Of the examples that a test case stands on one of so many, and of the other wrong ones. */
  private static final int ONE_MUTANT_IN = 3;

  private static final int ONE_IN = 16;

  @Override
  Sandbox sandbox() throws SandboxException {
    assumeTrue(Sandboxes.probe().isolates(), "no boxes on this machine");
    return Sandboxes.choose(SandboxChoice.BUBBLEWRAP, false);
  }

  /**
   * The right ones, and of the wrong ones some: more of those that a test case stands on than of
   * those that are wrong in a way that another one is wrong in too. All of them where all examples
   * are asked for.
   */
  @Override
  boolean isTried(String exercise, String submission) {
    if (submission.startsWith("pass-")) {
      return isInSample(submission, 1);
    }
    return isInSample(submission, isMutant(exercise, submission) ? ONE_MUTANT_IN : ONE_IN);
  }

  private static boolean isMutant(String exercise, String submission) {
    String[] words = exercise.split(" ");
    return mutants(words[0], Role.of(words[1])).containsValue(submission);
  }

  private static Map<String, String> mutants(String id, Role role) {
    try {
      return Examples.mutants(id, role);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A case that no wrong program fails alone would not be missed if it were gone. */
  @TestFactory
  Stream<DynamicTest> aTestCaseIsTheOnlyOneToCatchSomeExample() throws Exception {
    return SAMPLE > 1 ? Stream.empty() : BundledAssignments.ids().stream().flatMap(this::casesOf);
  }

  private Stream<DynamicTest> casesOf(String id) {
    try {
      return AssignmentLoader.load(id).exercises().entrySet().stream()
          .flatMap(exercise -> casesOf(id, exercise.getKey(), exercise.getValue()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Stream<DynamicTest> casesOf(String id, Role role, List<TestCase> cases) {
    String exercise = exercise(id, role);
    Map<String, String> mutants = mutants(id, role);
    return cases.stream()
        .map(TestCase::id)
        .filter(testCase -> isTried(exercise, mutants.getOrDefault(testCase, "")))
        .map(
            testCase ->
                dynamicTest(
                    exercise + " " + testCase,
                    () ->
                        assertEquals(
                            List.of(testCase),
                            failedCases(exercise, mutants.getOrDefault(testCase, "")))));
  }

  private List<String> failedCases(String exercise, String mutant) throws Exception {
    return Examples.failures(card(exercise, mutant)).map(CaseResult::id).toList();
  }
}
