package org.sockscore.reports.html;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.ClassSummary.CaseColumn;
import org.sockscore.reports.ClassSummary.CaseMark;
import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Verdict;

/** What the template of a class shows; every text in it is harmless and in one language. */
public final class ClassView {
  private static final int BARS = 10;
  private static final int MOST_FAILURES = 8;
  private static final Comparator<CaseFailures> WORST_FIRST =
      Comparator.comparingInt(CaseFailures::failed).reversed();

  private final ClassSummary summary;
  private final Messages words;
  private final Figures figures;
  private final Map<Verdict, VerdictView> verdicts;

  ClassView(ClassSummary summary) {
    this.summary = summary;
    this.words = Messages.beside(HtmlScorecard.class, summary.language());
    this.figures = new Figures(summary.language());
    this.verdicts =
        Stream.of(Verdict.values())
            .collect(
                Collectors.toMap(Function.identity(), verdict -> VerdictView.of(verdict, words)));
  }

  /** The sentence {@code key}. */
  public String say(String key, Object... arguments) {
    return words.format(key, arguments);
  }

  public Language language() {
    return summary.language();
  }

  public String title() {
    String role = words.format("role." + summary.assignment().role().word());
    return PlainText.line(summary.assignment().title()) + " · " + role;
  }

  public int maxPoints() {
    return summary.maxPoints();
  }

  public String isolation() {
    return summary.isolation();
  }

  public String submissions() {
    return figures.count(summary.entries().size());
  }

  /** The mean of the points of what was graded; a dash if nothing was. */
  public String mean() {
    IntSummaryStatistics points =
        summary.entries().stream()
            .map(Entry::points)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .summaryStatistics();
    return points.getCount() == 0 ? "–" : figures.tenth(points.getAverage());
  }

  /** The verdicts that occurred, and how often. */
  public List<Count> counts() {
    return summary.counts().entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> new Count(verdict(count.getKey()), figures.count(count.getValue())))
        .toList();
  }

  /** All verdicts, for the legend. */
  public List<VerdictView> legend() {
    return Stream.of(Verdict.values()).map(this::verdict).toList();
  }

  public List<CaseColumn> columns() {
    return summary.cases().stream()
        .map(
            column ->
                new CaseColumn(
                    PlainText.line(column.id()),
                    PlainText.line(column.title()),
                    column.maxPoints()))
        .toList();
  }

  /** How many submissions got how many points, in equal ranges. */
  public List<Bar> histogram() {
    int most = Math.max(1, summary.maxPoints());
    int bars = Math.min(BARS, most);
    int[] heights = new int[bars];
    summary.entries().stream()
        .map(Entry::points)
        .filter(Objects::nonNull)
        .forEach(points -> heights[Math.min(bars - 1, points * bars / most)]++);
    int highest = Math.max(1, IntStream.of(heights).max().orElse(1));
    return IntStream.range(0, bars)
        .mapToObj(i -> bar(i, bars, heights[i], 100 * heights[i] / highest))
        .toList();
  }

  private Bar bar(int index, int bars, int count, int percent) {
    int most = summary.maxPoints();
    int from = (index * most + bars - 1) / bars;
    int to = index == bars - 1 ? most : ((index + 1) * most + bars - 1) / bars - 1;
    return new Bar(from == to ? "" + from : from + "–" + to, figures.count(count), percent);
  }

  /** The cases that most submissions failed, the worst first. */
  public List<CaseFailures> failures() {
    Map<String, List<CaseMark>> marks =
        summary.entries().stream()
            .flatMap(entry -> entry.cases().stream())
            .filter(mark -> mark.verdict() == Verdict.FAIL)
            .collect(Collectors.groupingBy(CaseMark::id));
    return summary.cases().stream()
        .filter(column -> marks.containsKey(column.id()))
        .map(column -> failures(column, marks.getOrDefault(column.id(), List.of())))
        .sorted(WORST_FIRST)
        .limit(MOST_FAILURES)
        .toList();
  }

  private CaseFailures failures(CaseColumn column, List<CaseMark> marks) {
    Map<FindingCode, Long> codes =
        marks.stream()
            .map(CaseMark::finding)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    String commonest =
        codes.entrySet().stream()
            .sorted(
                Map.Entry.<FindingCode, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(2)
            .map(code -> code.getKey().code() + " ×\u00A0" + code.getValue())
            .collect(Collectors.joining(", "));
    int graded = Math.max(1, summary.entries().size());
    int percent = Math.round(100f * marks.size() / graded);
    return new CaseFailures(PlainText.line(column.title()), marks.size(), percent, commonest);
  }

  public List<Row> rows() {
    return summary.entries().stream().map(this::row).toList();
  }

  private Row row(Entry entry) {
    Map<String, CaseMark> marks =
        entry.cases().stream().collect(Collectors.toMap(CaseMark::id, Function.identity()));
    String page = entry.scorecard();
    String error = entry.error();
    return new Row(
        PlainText.line(entry.submission()),
        page == null ? null : Href.relative(page),
        entry.language() == null ? "" : PlainText.line(entry.language()),
        verdict(entry.verdict()),
        entry.points() == null ? "–" : entry.points().toString(),
        error == null ? null : PlainText.line(error),
        summary.cases().stream().map(column -> cell(marks.get(column.id()))).toList());
  }

  private Cell cell(@Nullable CaseMark mark) {
    if (mark == null) {
      return new Cell("", "", null);
    }
    VerdictView verdict = verdict(mark.verdict());
    FindingCode finding = mark.verdict() == Verdict.PASS ? null : mark.finding();
    return new Cell(verdict.css(), verdict.sign(), finding == null ? null : finding.code());
  }

  private VerdictView verdict(Verdict verdict) {
    return Objects.requireNonNull(verdicts.get(verdict));
  }

  /** How often a verdict occurred. */
  public record Count(VerdictView verdict, String number) {}

  /** One bar of the histogram. */
  public record Bar(String range, String count, int percent) {}

  /** How often a case was failed, and for what. */
  public record CaseFailures(String title, int failed, int percent, String commonest) {}

  /** One submission; {@code error} instead of cells if it could not be graded. */
  public record Row(
      String submission,
      @Nullable String page,
      String language,
      VerdictView verdict,
      String points,
      @Nullable String error,
      List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** One submission in one case. */
  public record Cell(String css, String sign, @Nullable String finding) {}
}
