package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks that the ids of cases are unique, and that each case requires only cases before it. */
final class RequiresCheck {
  private final Problems problems;
  private final Map<String, CaseParser.Parsed> byId = new LinkedHashMap<>();

  private RequiresCheck(Problems problems) {
    this.problems = problems;
  }

  static void check(List<CaseParser.Parsed> cases, Problems problems) {
    RequiresCheck check = new RequiresCheck(problems);
    cases.forEach(check::add);
    check.byId.values().forEach(check::checkOne);
  }

  private void add(CaseParser.Parsed parsed) {
    CaseParser.Parsed first = byId.putIfAbsent(parsed.testCase().id(), parsed);
    if (first != null && !parsed.testCase().id().isBlank()) {
      problems.add(
          parsed.at(),
          Sentence.of("duplicate-case", parsed.testCase().id(), line(first)),
          Sentence.of("duplicate-case.remedy"));
    }
  }

  private static int line(CaseParser.Parsed parsed) {
    return parsed.at().getStartMark().orElseThrow().getLine() + 1;
  }

  private void checkOne(CaseParser.Parsed parsed) {
    String id = parsed.testCase().id();
    List<String> order = List.copyOf(byId.keySet());
    parsed
        .requires()
        .forEach(
            (required, at) -> {
              if (!byId.containsKey(required)) {
                problems.add(
                    at,
                    Sentence.of("unknown-requires", required),
                    Problems.didYouMean(required, order));
              } else if (order.indexOf(required) >= order.indexOf(id)) {
                problems.add(at, forward(id, required), Sentence.of("requires-later.remedy"));
              }
            });
  }

  /** A case that requires one that is not before it: perhaps in a circle. */
  private Sentence forward(String id, String required) {
    List<String> circle = path(required, id, new ArrayList<>(List.of(id)));
    return circle.isEmpty()
        ? Sentence.of("requires-later", required)
        : Sentence.of("requires-circle", String.join(" → ", circle));
  }

  /** {@code soFar} and a way from {@code from} to {@code to} by requirements; empty if none. */
  private List<String> path(String from, String to, List<String> soFar) {
    List<String> longer = new ArrayList<>(soFar);
    longer.add(from);
    if (from.equals(to)) {
      return longer;
    }
    CaseParser.Parsed parsed = byId.get(from);
    return parsed == null || soFar.contains(from)
        ? List.of()
        : parsed.requires().keySet().stream()
            .map(next -> path(next, to, longer))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
  }
}
