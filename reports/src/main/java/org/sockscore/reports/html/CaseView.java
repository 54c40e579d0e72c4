package org.sockscore.reports.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Conduct;
import org.sockscore.reports.Finding;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Role;
import org.sockscore.reports.Verdict;

/**
 * One case on a page; every text in it is harmless and in one language.
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
  private static final int VALUE_LINES = 40;
  private static final int VALUE_COLUMNS = 400;
  private static final int STDERR_LINES = 12;
  private static final int STDERR_COLUMNS = 240;

  public CaseView {
    findings = List.copyOf(findings);
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

  /** The view of {@code result}, of a program in {@code role}, at {@code anchor} of its page. */
  static CaseView of(CaseResult result, Role role, String anchor, Messages words) {
    boolean open = result.verdict() != Verdict.PASS;
    Figures figures = new Figures(words.language());
    String stderr = open ? stderr(result) : "";
    return new CaseView(
        anchor,
        PlainText.line(result.title()),
        PlainText.line(result.requirement()),
        VerdictView.of(result.verdict(), words),
        result.points() + " / " + result.maxPoints(),
        Math.max(1, result.maxPoints()),
        words.format("milliseconds", figures.count(result.durationMillis())),
        result.findings().stream().map(it -> findingView(anchor, it, result, words)).toList(),
        stderr.isEmpty() ? null : stderr,
        result.reproduce().isBlank() ? null : PlainText.lines(result.reproduce()),
        new LadderDrawing(result, role, anchor, words).draw(open ? 120 : 40),
        open);
  }

  private static FindingView findingView(
      String anchor, Finding finding, CaseResult result, Messages words) {
    Conduct conduct = new Conduct(words.language());
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
}
