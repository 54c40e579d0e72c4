package org.sockscore.reports.terminal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.ClassSummary.CaseColumn;
import org.sockscore.reports.ClassSummary.CaseMark;
import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Verdict;

/** A class as a table: one line a submission, one sign a case, numbered in a legend below. */
final class ClassTable {
  private static final int WIDEST_NAME = 48;
  private static final int NARROWEST_NAME = 12;

  private final ClassSummary summary;
  private final Style style;
  private final int width;
  private final Messages words;
  private final int nameColumns;
  private final String gap;
  private final StringBuilder out = new StringBuilder();

  ClassTable(ClassSummary summary, Style style, int width) {
    this.summary = summary;
    this.style = style;
    this.width = width;
    this.words = Messages.beside(TerminalReport.class, summary.language());
    int cases = summary.cases().size();
    int besides = pointsColumns() + verdictColumns() + 6;
    this.gap = NARROWEST_NAME + besides + 2 * cases <= width ? " " : "";
    int room = width - besides - cases * (1 + gap.length());
    this.nameColumns = Math.max(NARROWEST_NAME, Math.min(room, longestName()));
  }

  String render() {
    String role = words.format("role." + summary.assignment().role().word());
    line(style.strong(PlainText.line(summary.assignment().title())) + " · " + role);
    line("");
    header();
    summary.entries().forEach(this::row);
    line("");
    counts();
    legend();
    return out.toString();
  }

  private void header() {
    if (summary.cases().size() > 9) {
      headerLine(number -> number < 10 ? " " : Integer.toString(number / 10 % 10), "", "");
    }
    headerLine(
        number -> Integer.toString(number % 10),
        words.format("column.submission"),
        words.format("column.points"));
  }

  private void headerLine(Function<Integer, String> digit, String name, String points) {
    String digits =
        IntStream.rangeClosed(1, summary.cases().size())
            .mapToObj(digit::apply)
            .collect(Collectors.joining(gap));
    line(
        style.faint(
            Lines.cell(name, nameColumns) + "  " + digits + "  " + right(points, pointsColumns())));
  }

  private void row(Entry entry) {
    Map<String, Verdict> verdicts =
        entry.cases().stream().collect(Collectors.toMap(CaseMark::id, CaseMark::verdict));
    String signs =
        summary.cases().stream()
            .map(column -> sign(verdicts, column))
            .collect(Collectors.joining(gap));
    String points = entry.points() == null ? "–" : entry.points() + "/" + summary.maxPoints();
    line(
        Lines.cell(PlainText.line(entry.submission()), nameColumns)
            + "  "
            + signs
            + "  "
            + right(points, pointsColumns())
            + "  "
            + style.verdict(entry.verdict(), verdictWord(entry.verdict())));
    if (entry.error() != null) {
      Lines.wrap(entry.error(), width - 4).forEach(text -> line("    " + text));
    }
  }

  private String sign(Map<String, Verdict> verdicts, CaseColumn column) {
    Verdict verdict = verdicts.get(column.id());
    return verdict == null ? " " : style.verdict(verdict, Style.sign(verdict));
  }

  private void counts() {
    line(
        summary.counts().entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(
                count ->
                    style.verdict(count.getKey(), Style.sign(count.getKey()))
                        + " "
                        + verdictWord(count.getKey())
                        + " "
                        + count.getValue())
            .collect(Collectors.joining("   ")));
  }

  /** Which number is which case, in as many columns as fit. */
  private void legend() {
    List<String> ids =
        IntStream.range(0, summary.cases().size())
            .mapToObj(i -> right(i + 1 + "", 2) + " " + PlainText.line(summary.cases().get(i).id()))
            .toList();
    int cell = ids.stream().mapToInt(Lines::columns).max().orElse(0) + 3;
    int columns = Math.max(1, width / cell);
    for (int i = 0; i < ids.size(); i += columns) {
      line(
          ids.subList(i, Math.min(ids.size(), i + columns)).stream()
              .map(id -> Lines.cell(id, cell))
              .collect(Collectors.joining()));
    }
  }

  private int longestName() {
    return summary.entries().stream()
        .mapToInt(entry -> Lines.columns(PlainText.line(entry.submission())))
        .map(columns -> Math.min(columns, WIDEST_NAME))
        .max()
        .orElse(0);
  }

  private int pointsColumns() {
    String most = summary.maxPoints() + "/" + summary.maxPoints();
    return Math.max(most.length(), Lines.columns(words.format("column.points")));
  }

  private int verdictColumns() {
    return summary.entries().stream()
        .mapToInt(entry -> Lines.columns(verdictWord(entry.verdict())))
        .max()
        .orElse(0);
  }

  private String verdictWord(Verdict verdict) {
    return words.format("verdict." + verdict.name());
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - Lines.columns(text))) + text;
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
