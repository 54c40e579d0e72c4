package org.sockscore.reports.terminal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Conduct;
import org.sockscore.reports.Finding;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Verdict;

/** What is told of one case: what was required, what was found, and how to see it by hand. */
final class CaseText {
  private static final String INDENT = "  ";
  private static final int VALUE_LINES = 20;
  private static final int STDERR_LINES = 8;

  private final Style style;
  private final int width;
  private final Messages words;
  private final Conduct conduct;
  private final StringBuilder out;

  CaseText(Style style, int width, Language language, StringBuilder out) {
    this.style = style;
    this.width = width;
    this.words = Messages.beside(TerminalReport.class, language);
    this.conduct = new Conduct(language);
    this.out = out;
  }

  void details(CaseResult result) {
    details(result, PlainText.line(result.title()), " (" + PlainText.line(result.id()) + ")");
  }

  /** The same under another heading. */
  void details(CaseResult result, String heading, String aside) {
    line("");
    line(style.faint("─".repeat(width)));
    String sign = Style.sign(result.verdict()) + " " + verdictWord(result.verdict());
    line(style.verdict(result.verdict(), sign) + " " + style.strong(heading) + style.faint(aside));
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

  private int labelColumns() {
    return Stream.of("expected", "observed", "shown")
        .mapToInt(label -> Lines.columns(words.format(label)))
        .max()
        .orElse(0);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
