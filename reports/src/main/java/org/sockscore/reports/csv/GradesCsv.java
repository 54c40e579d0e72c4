package org.sockscore.reports.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.ClassSummary.CaseMark;
import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.PlainText;

/**
 * The marks of a class as comma-separated values (RFC 4180), one line a submission: the points of
 * each case under its id. A submission that could not be graded has empty cells, not zeros. The
 * text begins with a byte order mark, by which spreadsheets know that it is UTF-8.
 */
public final class GradesCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What a spreadsheet may take for the beginning of a formula, also in full-width forms. */
  private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private GradesCsv() {}

  /** The whole table. */
  public static String render(ClassSummary summary) {
    StringBuilder table = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
      printer.printRecord(header(summary));
      for (Entry entry : summary.entries()) {
        printer.printRecord(line(summary, entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString();
  }

  private static List<Object> header(ClassSummary summary) {
    List<Object> cells =
        new ArrayList<>(List.of("submission", "points", "maxPoints", "verdict", "language"));
    summary.cases().forEach(column -> cells.add(text(column.id())));
    cells.addAll(List.of("findings", "error", "scorecard"));
    return cells;
  }

  private static List<Object> line(ClassSummary summary, Entry entry) {
    Map<String, CaseMark> marks =
        entry.cases().stream().collect(Collectors.toMap(CaseMark::id, Function.identity()));
    List<Object> cells = new ArrayList<>();
    cells.add(text(entry.submission()));
    cells.add(entry.points() == null ? "" : entry.points());
    cells.add(summary.maxPoints());
    cells.add(entry.verdict());
    cells.add(orEmpty(entry.language()));
    summary.cases().forEach(column -> cells.add(points(marks.get(column.id()))));
    cells.add(findings(entry));
    cells.add(orEmpty(entry.error()));
    cells.add(orEmpty(entry.scorecard()));
    return cells;
  }

  private static Object points(@Nullable CaseMark mark) {
    return mark == null ? "" : mark.points();
  }

  private static String findings(Entry entry) {
    return entry.cases().stream()
        .map(CaseMark::finding)
        .filter(Objects::nonNull)
        .map(FindingCode::code)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : text(value);
  }

  /** One harmless line that no spreadsheet computes. */
  private static String text(String value) {
    String line = PlainText.line(value);
    boolean formula = !line.isEmpty() && FORMULA_STARTS.indexOf(line.charAt(0)) >= 0;
    return formula ? "'" + line : line;
  }
}
