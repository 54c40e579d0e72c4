package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of a whole class in one role of one assignment.
 *
 * @param language the language of its sentences
 * @param cases the columns of the table, in the order of the assignment
 * @param entries the rows: one a submission handed in, graded or not
 */
@JsonIgnoreProperties(value = "counts", allowGetters = true)
public record ClassSummary(
    String schema,
    String harnessVersion,
    long seed,
    Language language,
    Scorecard.AssignmentInfo assignment,
    String isolation,
    Instant startedAt,
    long durationMillis,
    List<CaseColumn> cases,
    List<Entry> entries) {
  public static final String SCHEMA = "sockscore/summary/v1";

  public ClassSummary {
    cases = List.copyOf(cases);
    entries = List.copyOf(entries);
  }

  /** How many submissions got each verdict; zeros included. */
  @JsonProperty
  public Map<Verdict, Integer> counts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    entries.forEach(entry -> counts.merge(entry.verdict(), 1, Integer::sum));
    return counts;
  }

  /** The points of all cases together. */
  @JsonProperty
  public int maxPoints() {
    return cases.stream().mapToInt(CaseColumn::maxPoints).sum();
  }

  /** One test case of the assignment. */
  public record CaseColumn(String id, String title, int maxPoints) {}

  /**
   * One submission.
   *
   * @param verdict {@link Verdict#ERROR} also for one that could not be graded at all
   * @param points null if it could not be graded: that is no 0
   * @param language the programming language; null if it could not be found out
   * @param cases in the order of the columns; empty if it could not be graded
   * @param scorecard where its page is, relative to the summary, with {@code /}; null if it has
   *     none
   * @param error why it could not be graded, in one sentence; null if it was
   */
  public record Entry(
      String submission,
      Verdict verdict,
      @Nullable Integer points,
      @Nullable String language,
      List<CaseMark> cases,
      @Nullable String scorecard,
      @Nullable String error) {
    public Entry {
      cases = List.copyOf(cases);
    }

    /** The row of a graded submission whose page is at {@code page}. */
    public static Entry of(Scorecard card, String page) {
      List<CaseMark> marks = card.cases().stream().map(CaseMark::of).toList();
      return new Entry(
          card.submission().id(),
          card.verdict(),
          card.points(),
          card.submission().language(),
          marks,
          page,
          null);
    }

    /** The row of one that could not be graded, and why. */
    public static Entry ungraded(String submission, String error) {
      return new Entry(submission, Verdict.ERROR, null, null, List.of(), null, error);
    }
  }

  /**
   * What one submission got in one case.
   *
   * @param finding the first thing found; null if nothing was
   */
  public record CaseMark(String id, Verdict verdict, int points, @Nullable FindingCode finding) {
    static CaseMark of(CaseResult result) {
      FindingCode first = result.findings().isEmpty() ? null : result.findings().get(0).code();
      return new CaseMark(result.id(), result.verdict(), result.points(), first);
    }
  }
}
