package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
  @Override
  Sandbox sandbox() throws SandboxException {
    assumeTrue(Sandboxes.probe().isolates(), "no boxes on this machine");
    return Sandboxes.choose(SandboxChoice.BUBBLEWRAP, false);
  }

  /** A case that no wrong program fails alone would not be missed if it were gone. */
  @TestFactory
  Stream<DynamicTest> aTestCaseIsTheOnlyOneToCatchSomeExample() throws Exception {
    return BundledAssignments.ids().stream().flatMap(this::casesOf);
  }

  private Stream<DynamicTest> casesOf(String assignment) {
    try {
      Map<String, String> mutants = Examples.mutants(assignment);
      List<TestCase> cases = AssignmentLoader.load(assignment).exercise(Role.SERVER).orElseThrow();
      return cases.stream()
          .map(
              testCase ->
                  dynamicTest(
                      assignment + " " + testCase.id(),
                      () ->
                          assertEquals(
                              List.of(testCase.id()),
                              failedCases(assignment, mutants.getOrDefault(testCase.id(), "")))));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> failedCases(String assignment, String submission) throws Exception {
    return Examples.failures(card(assignment, submission)).map(CaseResult::id).toList();
  }
}
