package org.sockscore.reports.html;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Conduct;
import org.sockscore.reports.Finding;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.Verdict;

/** What the template of a scorecard shows; every text in it is harmless and in one language. */
public final class ScorecardView {
  private static final int VALUE_LINES = 40;
  private static final int VALUE_COLUMNS = 400;
  private static final int STDERR_LINES = 12;
  private static final int STDERR_COLUMNS = 240;

  private final Scorecard card;
  private final @Nullable String back;
  private final Messages words;
  private final Figures figures;
  private final List<CaseView> cases;

  ScorecardView(Scorecard card, @Nullable String back) {
    this.card = card;
    this.back = back;
    this.words = Messages.beside(HtmlScorecard.class, card.language());
    this.figures = new Figures(card.language());
    this.cases =
        IntStream.range(0, card.cases().size())
            .mapToObj(i -> caseView("t" + (i + 1), card.cases().get(i)))
            .toList();
  }

  /** The sentence {@code key}. */
  public String say(String key, Object... arguments) {
    return words.format(key, arguments);
  }

  public Language language() {
    return card.language();
  }

  public String title() {
    return submission() + " · " + PlainText.line(card.assignment().title());
  }

  /** Where the page of the class is. */
  public @Nullable String back() {
    return back;
  }

  public String submission() {
    return PlainText.line(card.submission().id());
  }

  public String subtitle() {
    String role = words.format("role." + card.assignment().role().word());
    return Stream.of(card.assignment().title(), role, card.submission().language())
        .map(PlainText::line)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  public int points() {
    return card.points();
  }

  public int maxPoints() {
    return card.maxPoints();
  }

  public String total() {
    return card.points() + " / " + card.maxPoints();
  }

  public String duration() {
    return words.format("seconds", figures.seconds(card.durationMillis()));
  }

  public VerdictView verdict() {
    return VerdictView.of(card.verdict(), words);
  }

  public String isolation() {
    return card.isolation();
  }

  public String observation() {
    return card.observation();
  }

  public List<CaseView> cases() {
    return cases;
  }

  /** The cases in the order in which to read about them: those to mend first. */
  public List<CaseView> casesToMendFirst() {
    return cases.stream().sorted(Comparator.comparing(one -> !one.open())).toList();
  }

  /** What the run was made of, for whoever wants to repeat it. */
  public List<Fact> facts() {
    return Stream.of(
            fact("path", card.submission().path()),
            fact("seed", Long.toString(card.seed())),
            fact("started", card.startedAt().toString()),
            fact("version", card.harnessVersion()),
            fact("sha256", card.submission().sha256()))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  private Fact fact(String name, String value) {
    return new Fact(words.format("fact." + name), PlainText.line(value));
  }

  private CaseView caseView(String anchor, CaseResult result) {
    boolean open = result.verdict() != Verdict.PASS;
    Ladder ladder = drawing(result, anchor).draw(open ? 120 : 40);
    String stderr = open ? stderr(result) : "";
    return new CaseView(
        anchor,
        PlainText.line(result.title()),
        PlainText.line(result.requirement()),
        VerdictView.of(result.verdict(), words),
        result.points() + " / " + result.maxPoints(),
        Math.max(1, result.maxPoints()),
        words.format("milliseconds", figures.count(result.durationMillis())),
        result.findings().stream().map(finding -> findingView(anchor, finding, result)).toList(),
        stderr.isEmpty() ? null : stderr,
        result.reproduce().isBlank() ? null : PlainText.lines(result.reproduce()),
        ladder,
        open);
  }

  private LadderDrawing drawing(CaseResult result, String anchor) {
    return new LadderDrawing(result, card.assignment().role(), anchor, words);
  }

  private FindingView findingView(String anchor, Finding finding, CaseResult result) {
    Conduct conduct = new Conduct(card.language());
    return new FindingView(
        finding.code().code(),
        PlainText.line(finding.message()),
        value(finding.expected()),
        words.format(finding.code().isAboutScreen() ? "shown" : "observed"),
        value(finding.observed()),
        result.verdict() == Verdict.PASS
            ? null
            : conduct.doing(finding, result.transcript()).orElse(null),
        finding.hint() == null ? null : PlainText.line(finding.hint()),
        link(anchor, finding.event(), result));
  }

  private static @Nullable String link(String anchor, @Nullable Integer event, CaseResult result) {
    return event == null || event >= result.transcript().size()
        ? null
        : LadderDrawing.anchor(anchor, event);
  }

  private static @Nullable String value(@Nullable String value) {
    return value == null
        ? null
        : String.join("\n", PlainText.firstLines(value, VALUE_LINES, VALUE_COLUMNS));
  }

  private static String stderr(CaseResult result) {
    String text = Conduct.stderr(result.transcript());
    return String.join("\n", PlainText.lastLines(text, STDERR_LINES, STDERR_COLUMNS));
  }

  /** One line of what the run was made of. */
  public record Fact(String name, String value) {}

  /**
   * One case.
   *
   * @param weight its share of the strip of verdicts
   * @param open whether its exchange is shown at once
   */
  public record CaseView(
      String anchor,
      String title,
      String requirement,
      VerdictView verdict,
      String points,
      int weight,
      String duration,
      List<FindingView> findings,
      @Nullable String stderr,
      @Nullable String reproduce,
      Ladder ladder,
      boolean open) {
    public CaseView {
      findings = List.copyOf(findings);
    }
  }

  /**
   * One finding.
   *
   * @param came what {@code observed} is called
   * @param doing what the program was doing
   * @param link the anchor of the event that shows it
   */
  public record FindingView(
      String code,
      String message,
      @Nullable String expected,
      String came,
      @Nullable String observed,
      @Nullable String doing,
      @Nullable String hint,
      @Nullable String link) {}
}
