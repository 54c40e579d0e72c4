package org.sockscore.reports.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.Language;
import org.sockscore.reports.Samples;

class GradesCsvTest {
  @Test
  void theTableBeginsWithAByteOrderMarkSoThatAccentsAreRead() {
    assertTrue(
        GradesCsv.render(Samples.classOf(1, 2, Language.FR)).startsWith("\uFEFFsubmission,"));
  }

  @Test
  void eachSubmissionHasItsPointsAndThoseOfEachCase() throws IOException {
    List<CSVRecord> lines = lines(Samples.classOf(20, 3, Language.FR));
    assertEquals(20, lines.size());
    CSVRecord first = lines.get(0);
    assertEquals("student-0000", first.get("submission"));
    assertEquals("6", first.get("points"));
    assertEquals("6", first.get("maxPoints"));
    assertEquals("PASS", first.get("verdict"));
    assertEquals("3", first.get("case-3"));
    assertEquals("student-0000/scorecard.html", first.get("scorecard"));
  }

  @Test
  void aSubmissionThatCouldNotBeGradedHasNoPointsAndSaysWhy() throws IOException {
    CSVRecord ungraded = lines(Samples.classOf(20, 3, Language.EN)).get(16);
    assertEquals("", ungraded.get("points"));
    assertEquals("", ungraded.get("case-1"));
    assertEquals("ERROR", ungraded.get("verdict"));
    assertEquals("No program in this folder: only a .txt file.", ungraded.get("error"));
  }

  @Test
  void noCellIsAFormula() throws IOException {
    for (String name :
        List.of("=HYPERLINK(\"x\")", "+1", "-2+3", "@SUM(A1)", " \t=1", "\uFF1D1", "\n=1")) {
      String cell = lines(classOf(name)).get(0).get("submission");
      assertTrue(cell.startsWith("'"), cell);
    }
    assertEquals("martin=léa", lines(classOf("martin=léa")).get(0).get("submission"));
  }

  @Test
  void namesWithSeparatorsQuotesAndNewlinesStayInTheirCell() throws IOException {
    String name = "a,b;\"c\"\nd\u001B[2J";
    assertEquals("a,b;\"c\" d\\u{1B}[2J", lines(classOf(name)).get(0).get("submission"));
  }

  private static ClassSummary classOf(String name) {
    ClassSummary sample = Samples.classOf(1, 1, Language.EN);
    return new ClassSummary(
        sample.schema(),
        sample.harnessVersion(),
        sample.seed(),
        sample.language(),
        sample.assignment(),
        sample.isolation(),
        sample.startedAt(),
        sample.durationMillis(),
        sample.cases(),
        List.of(Entry.ungraded(name, "=because")));
  }

  private static List<CSVRecord> lines(ClassSummary summary) throws IOException {
    String table = GradesCsv.render(summary).substring(1);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(table))) {
      return parser.getRecords();
    }
  }
}
