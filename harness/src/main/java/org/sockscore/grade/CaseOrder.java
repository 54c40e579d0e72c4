package org.sockscore.grade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.sockscore.assignment.TestCase;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.FindingCode;

/**
 * Runs test cases in an order in which each comes after those it requires; those that need not wait
 * for each other run at once where {@code executor} does.
 */
final class CaseOrder {
  private final Map<String, TestCase> cases = new HashMap<>();
  private final Map<String, CompletableFuture<CaseResult>> results = new HashMap<>();
  private final Executor executor;
  private final BiFunction<TestCase, List<CaseResult>, CaseResult> run;

  /**
   * @param run makes the result of a case, given the results of required cases that keep it from
   *     making sense (mostly none)
   */
  CaseOrder(Executor executor, BiFunction<TestCase, List<CaseResult>, CaseResult> run) {
    this.executor = executor;
    this.run = run;
  }

  /** The results in the order of {@code all}. Blocks until there are all. */
  List<CaseResult> results(List<TestCase> all) {
    all.forEach(testCase -> cases.put(testCase.id(), testCase));
    List<CompletableFuture<CaseResult>> started = all.stream().map(this::result).toList();
    return started.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<CaseResult> result(TestCase testCase) {
    CompletableFuture<CaseResult> known = results.get(testCase.id());
    if (known != null) {
      return known;
    }
    List<CompletableFuture<CaseResult>> required =
        testCase.requires().stream().map(cases::get).map(this::result).toList();
    CompletableFuture<CaseResult> result =
        CompletableFuture.allOf(required.toArray(CompletableFuture<?>[]::new))
            .thenApplyAsync(done -> run.apply(testCase, obstacles(required)), executor);
    results.put(testCase.id(), result);
    return result;
  }

  private static List<CaseResult> obstacles(List<CompletableFuture<CaseResult>> required) {
    return required.stream()
        .map(CompletableFuture::join)
        .filter(CaseOrder::standsInTheWay)
        .toList();
  }

  /**
   * A wrong port is not the end: the program is graded where it listens. A verdict that our side
   * kept from being reached says nothing about the program, so what depends on it is tried.
   */
  private static boolean standsInTheWay(CaseResult required) {
    return switch (required.verdict()) {
      case NOT_RUN -> true;
      case FAIL -> !onlyWrongPort(required);
      case PASS, INCONCLUSIVE, ERROR -> false;
    };
  }

  private static boolean onlyWrongPort(CaseResult result) {
    return result.findings().stream().allMatch(f -> f.code() == FindingCode.WRONG_PORT);
  }
}
