package org.sockscore.reports.terminal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Conduct;
import org.sockscore.reports.Finding;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.Verdict;

/** One scorecard as text. */
final class ScorecardText {
  private static final String INDENT = "  ";
  private static final int VALUE_LINES = 20;
  private static final int STDERR_LINES = 8;

  private final Scorecard card;
  private final Style style;
  private final int width;
  private final Messages words;
  private final Conduct conduct;
  private final Set<List<Finding>> faultsTold = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  ScorecardText(Scorecard card, Style style, int width) {
    this.card = card;
    this.style = style;
    this.width = width;
    this.words = Messages.beside(TerminalReport.class, card.language());
    this.conduct = new Conduct(card.language());
  }

  String render() {
    heading();
    card.cases().forEach(this::caseLine);
    total();
    card.cases().stream()
        .filter(ScorecardText::needsTelling)
        .filter(this::isNews)
        .forEach(this::caseDetails);
    return out.toString();
  }

  /** A fault on our side mostly keeps every case from being judged: one cause, one message. */
  private boolean isNews(CaseResult result) {
    return !result.verdict().isOurs() || faultsTold.add(result.findings());
  }

  private static boolean needsTelling(CaseResult result) {
    return result.verdict() != Verdict.NOT_RUN
        && (result.verdict() != Verdict.PASS || !result.findings().isEmpty());
  }

  private void heading() {
    String role = words.format("role." + card.assignment().role().word());
    line(style.strong(PlainText.line(card.assignment().title())) + " · " + role);
    Stream.of(card.submission().path(), card.submission().language())
        .map(PlainText::line)
        .filter(part -> !part.isEmpty())
        .reduce((path, language) -> path + " (" + language + ")")
        .ifPresent(text -> line(style.faint(text)));
    line("");
  }

  private void caseLine(CaseResult result) {
    Verdict verdict = result.verdict();
    String word = Lines.cell(verdictWord(verdict), verdictColumns());
    String points = points(result.points(), result.maxPoints());
    int room = width - 5 - verdictColumns() - pointsColumns() - 1;
    line(
        " %s  %s %s"
            .formatted(
                style.verdict(verdict, Style.sign(verdict) + " " + word),
                Lines.cell(PlainText.line(result.title()), room),
                " ".repeat(pointsColumns() - points.length()) + points));
  }

  private void total() {
    line("");
    line(
        style.strong(words.format("total", card.points(), card.maxPoints()))
            + " · "
            + style.verdict(card.verdict(), verdictWord(card.verdict())));
    line(style.faint(words.format("run." + card.isolation(), card.seed())));
  }

  private void caseDetails(CaseResult result) {
    line("");
    line(style.faint("─".repeat(width)));
    String sign = Style.sign(result.verdict()) + " " + verdictWord(result.verdict());
    line(
        style.verdict(result.verdict(), sign)
            + " "
            + style.strong(PlainText.line(result.title()))
            + style.faint(" (" + PlainText.line(result.id()) + ")"));
    prose(INDENT, result.requirement());
    result.findings().forEach(finding -> finding(finding, result));
    if (result.verdict() != Verdict.PASS) {
      lastWords(result);
      reproduce(result);
    }
  }

  private void finding(Finding finding, CaseResult result) {
    line("");
    prose(INDENT, finding.message());
    value("expected", finding.expected());
    value(finding.code().isAboutScreen() ? "shown" : "observed", finding.observed());
    if (result.verdict() != Verdict.PASS) {
      conduct.doing(finding, result.transcript()).ifPresent(this::aside);
    }
    if (finding.hint() != null) {
      prose(INDENT, words.format("hint", finding.hint()));
    }
    line(INDENT + style.faint("[" + finding.code().code() + "]"));
  }

  /** Bytes made visible, or the words of a compiler; a caret keeps its place. */
  private void value(String label, @Nullable String value) {
    if (value == null) {
      return;
    }
    String name = words.format(label);
    String indent = INDENT + INDENT;
    int column = labelColumns();
    List<String> lines = PlainText.firstLines(value, VALUE_LINES, 4 * width);
    for (int i = 0; i < lines.size(); i++) {
      line(indent + Lines.cell(i == 0 ? name : "", column) + " " + lines.get(i));
    }
    if (PlainText.lines(value).lines().count() > VALUE_LINES) {
      line(indent + " ".repeat(column + 1) + "…");
    }
  }

  private void lastWords(CaseResult result) {
    String stderr = Conduct.stderr(result.transcript());
    if (stderr.isBlank()) {
      return;
    }
    line("");
    line(INDENT + words.format("stderr"));
    PlainText.lastLines(stderr, STDERR_LINES, 2 * width)
        .forEach(text -> line(INDENT + style.faint("│ ") + text));
  }

  private void reproduce(CaseResult result) {
    if (result.reproduce().isBlank()) {
      return;
    }
    line("");
    line(INDENT + words.format("reproduce"));
    PlainText.lines(result.reproduce()).lines().forEach(text -> line(INDENT + INDENT + text));
  }

  private void aside(String text) {
    Lines.wrap(text, width - INDENT.length()).forEach(part -> line(INDENT + style.faint(part)));
  }

  private void prose(String indent, String text) {
    Lines.wrap(text, width - indent.length()).forEach(part -> line(indent + part));
  }

  private String verdictWord(Verdict verdict) {
    return words.format("verdict." + verdict.name());
  }

  private int verdictColumns() {
    return Stream.of(Verdict.values())
        .mapToInt(verdict -> Lines.columns(verdictWord(verdict)))
        .max()
        .orElse(0);
  }

  private int pointsColumns() {
    int most = card.cases().stream().mapToInt(CaseResult::maxPoints).max().orElse(0);
    return points(most, most).length();
  }

  private int labelColumns() {
    return Stream.of("expected", "observed", "shown")
        .mapToInt(label -> Lines.columns(words.format(label)))
        .max()
        .orElse(0);
  }

  private static String points(int points, int maxPoints) {
    return points + "/" + maxPoints;
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
