package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sockscore.assignment.TestCase;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Finding;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Verdict;

class CaseOrderTest {
  private static final List<TestCase> CASES =
      List.of(
          testCase("late", "early"),
          testCase("listens"),
          testCase("early", "listens"),
          testCase("alone"));

  @Test
  void resultsComeInTheOrderOfTheFileWhateverRequiresWhat() {
    assertEquals(List.of("late", "listens", "early", "alone"), ids(run(Map.of())));
  }

  @Test
  void whatRequiresAFailedCaseIsNotRunNorWhatRequiresThat() {
    var results = run(Map.of("listens", List.of(FindingCode.NEVER_LISTENED)));
    assertEquals(
        List.of(Verdict.NOT_RUN, Verdict.FAIL, Verdict.NOT_RUN, Verdict.PASS), verdicts(results));
  }

  @Test
  void aWrongPortIsNotTheEnd() {
    var results = run(Map.of("listens", List.of(FindingCode.WRONG_PORT)));
    assertEquals(
        List.of(Verdict.PASS, Verdict.FAIL, Verdict.PASS, Verdict.PASS), verdicts(results));
  }

  @Test
  void aWrongPortAndSomethingElseIs() {
    var results = run(Map.of("listens", List.of(FindingCode.WRONG_PORT, FindingCode.CRASHED)));
    assertEquals(Verdict.NOT_RUN, results.get(2).verdict());
  }

  @Test
  void manyThreadsGiveTheSame() {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      CaseOrder order =
          new CaseOrder(threads, (testCase, obstacles) -> result(testCase, List.of()));
      assertEquals(List.of("late", "listens", "early", "alone"), ids(order.results(CASES)));
    } finally {
      threads.shutdown();
    }
  }

  private static List<CaseResult> run(Map<String, List<FindingCode>> failures) {
    return new CaseOrder(
            Runnable::run,
            (testCase, obstacles) ->
                obstacles.isEmpty()
                    ? result(testCase, failures.getOrDefault(testCase.id(), List.of()))
                    : result(testCase, Verdict.NOT_RUN, List.of()))
        .results(CASES);
  }

  private static CaseResult result(TestCase testCase, List<FindingCode> codes) {
    return result(testCase, codes.isEmpty() ? Verdict.PASS : Verdict.FAIL, codes);
  }

  private static CaseResult result(TestCase testCase, Verdict verdict, List<FindingCode> codes) {
    List<Finding> findings =
        codes.stream().map(code -> new Finding(code, "", null, null, null, null)).toList();
    return new CaseResult(testCase.id(), "", "", verdict, 0, 1, 0, findings, "", List.of());
  }

  private static TestCase testCase(String id, String... requires) {
    Localized text = new Localized(id, id);
    return new TestCase(
        id, text, text, 1, Arrays.asList(requires), Optional.empty(), seed -> List.of());
  }

  private static List<String> ids(List<CaseResult> results) {
    return results.stream().map(CaseResult::id).toList();
  }

  private static List<Verdict> verdicts(List<CaseResult> results) {
    return results.stream().map(CaseResult::verdict).toList();
  }
}
