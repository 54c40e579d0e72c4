package org.sockscore.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sockscore.assignment.Assignment;
import org.sockscore.assignment.BundledAssignments;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.Verdict;

/**
 * The example submissions that come with one assignment. The name of each says what must come of
 * it: {@code pass-…}, or {@code fail-<code of the first finding>-…}.
 */
record Examples(Assignment assignment, Role role, List<Path> submissions) {
  private static final long SEED = 20_261_120;

  private static final List<String> CODES_LONGEST_FIRST =
      Arrays.stream(FindingCode.values())
          .map(FindingCode::code)
          .sorted(Comparator.comparingInt((String code) -> -code.length()))
          .toList();

  /**
   * Those for {@code role} of {@code assignment}, copied to {@code target}, whose names are {@code
   * wanted}.
   */
  static Examples of(Assignment assignment, Role role, Path target, Predicate<String> wanted)
      throws IOException {
    List<Path> all =
        BundledAssignments.extractSubmissions(
            assignment.id(), role, target.resolve(assignment.id()).resolve(role.word()));
    return new Examples(
        assignment, role, all.stream().filter(path -> wanted.test(name(path))).toList());
  }

  private static String name(Path submission) {
    return String.valueOf(submission.getFileName());
  }

  /** Starts grading each, by {@code executor}; the scorecards by name, in the order of names. */
  Map<String, Future<Scorecard>> grade(Workshop workshop, ExecutorService executor) {
    Exercise exercise = new Exercise(assignment, role, SEED, Language.EN, Optional.empty());
    Grader grader = new Grader(exercise, workshop);
    Map<String, Future<Scorecard>> cards = new LinkedHashMap<>();
    for (Path submission : submissions) {
      cards.put(name(submission), executor.submit(() -> grader.grade(submission, Runnable::run)));
    }
    return cards;
  }

  /** What must come of the submission called {@code name}, such as {@code fail wrong-reply}. */
  static String expected(String name) {
    if (name.startsWith("pass-")) {
      return "pass";
    }
    String rest = name.substring("fail-".length());
    return CODES_LONGEST_FIRST.stream()
        .filter(code -> rest.startsWith(code + "-"))
        .findFirst()
        .map(code -> "fail " + code)
        .orElseThrow(() -> new IllegalArgumentException(name + " names no finding code"));
  }

  /** What came of it, in the same words. */
  static String outcome(Scorecard card) {
    String verdict = card.verdict().name().toLowerCase(Locale.ROOT);
    return failures(card)
        .findFirst()
        .map(failed -> verdict + " " + failed.findings().get(0).code().code())
        .orElse(verdict);
  }

  static Stream<CaseResult> failures(Scorecard card) {
    return card.cases().stream().filter(result -> result.verdict() == Verdict.FAIL);
  }

  /** For each test case of {@code role} the submission that it alone catches. */
  static Map<String, String> mutants(String id, Role role) throws IOException {
    Map<String, String> mutants = new LinkedHashMap<>();
    try (var in = Examples.class.getResourceAsStream("/assignments/" + id + "/mutants.csv")) {
      if (in == null) {
        throw new IOException("no mutants.csv of " + id);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .filter(cells -> cells[0].equals(role.word()))
          .forEach(cells -> mutants.put(cells[1], cells[2]));
    }
    return mutants;
  }
}
