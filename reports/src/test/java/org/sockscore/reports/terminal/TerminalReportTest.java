package org.sockscore.reports.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sockscore.reports.Finding;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Golden;
import org.sockscore.reports.Language;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Samples;

class TerminalReportTest {
  private static final TerminalReport PLAIN = new TerminalReport(false, 80);
  private static final TerminalReport COLOURED = new TerminalReport(true, 80);

  @ParameterizedTest
  @EnumSource
  void theReportIsAsSomebodyLastSawIt(Language language) {
    Golden.check(
        "scorecard-" + language.tag() + ".txt", PLAIN.scorecard(Samples.scorecard(language)));
  }

  @ParameterizedTest
  @EnumSource
  void theTableIsAsSomebodyLastSawIt(Language language) {
    Golden.check(
        "class-" + language.tag() + ".txt", PLAIN.classTable(Samples.classOf(20, 14, language)));
  }

  @Test
  void colourChangesNothingButTheColour() {
    String coloured = COLOURED.scorecard(Samples.scorecard(Language.FR));
    assertTrue(coloured.contains("\u001B[31m✗ échoué"));
    assertEquals(
        PLAIN.scorecard(Samples.scorecard(Language.FR)).replace(" ", ""),
        coloured.replaceAll("\u001B\\[\\d+m", "").replace(" ", ""));
  }

  @Test
  void whatIsOnTheScreenIsShownAndNotReceived() {
    Finding onScreen =
        new Finding(FindingCode.WRONG_SCREEN, "It shows less.", "HELLO", "HEL\n   ^", null, null);
    String report =
        PLAIN.scorecard(Samples.ofClient(Language.EN, List.of(Samples.withFinding(onScreen))));
    assertTrue(
        report.contains("    Expected: HELLO\n    Shown:    HEL\n                 ^\n"), report);
  }

  @Test
  void noControlSequenceOfASubmissionReachesTheTerminal() {
    String report = PLAIN.scorecard(Samples.hostile());
    assertTrue(report.contains("\\u{1B}[2J"));
    assertFalse(report.codePoints().anyMatch(c -> c != '\n' && Character.isISOControl(c)), report);
    assertFalse(report.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT));
    assertTrue(report.length() < 40_000, () -> "" + report.length());
  }

  @Test
  void linesOfTheTableFitTheTerminal() {
    for (int width : List.of(64, 80, 120)) {
      String table =
          new TerminalReport(false, width).classTable(Samples.classOf(20, 20, Language.FR));
      table
          .lines()
          .forEach(line -> assertTrue(PlainText.columns(line) <= width, width + ": " + line));
    }
  }

  @Test
  void aCaretStaysUnderItsByte() {
    List<String> lines = PLAIN.scorecard(Samples.scorecard(Language.EN)).lines().toList();
    int received = lines.indexOf("    Received: çA VA, éLèVE ?");
    assertEquals("              ^", lines.get(received + 1));
  }
}
