package org.sockscore.reports.terminal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Finding;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.Verdict;

/** One scorecard as text. */
final class ScorecardText {
  private final Scorecard card;
  private final Style style;
  private final int width;
  private final Messages words;
  private final Set<List<Finding>> faultsTold = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  ScorecardText(Scorecard card, Style style, int width) {
    this.card = card;
    this.style = style;
    this.width = width;
    this.words = Messages.beside(TerminalReport.class, card.language());
  }

  String render() {
    heading();
    card.cases().forEach(this::caseLine);
    total();
    card.cases().stream()
        .filter(ScorecardText::needsTelling)
        .filter(this::isNews)
        .forEach(new CaseText(style, width, card.language(), out)::details);
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

  private static String points(int points, int maxPoints) {
    return points + "/" + maxPoints;
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
