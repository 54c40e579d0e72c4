package org.sockscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.grade.TinyClass;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.ScorecardJson;

class TestCommandTest {
  @TempDir Path root;

  private TinyClass tiny;

  @BeforeEach
  void open() throws IOException {
    tiny = TinyClass.in(root);
    tiny.handIn("right", TinyClass.LISTENS);
    tiny.handIn("wrong", TinyClass.ENDS);
  }

  @Test
  void allPassedIsStatus0AndTheReportIsData() {
    Spoken spoken = test("right");
    assertEquals(ExitStatus.FINE, spoken.status(), spoken.err());
    assertTrue(spoken.out().contains("3/3"), spoken.out());
    assertFalse(spoken.out().contains("\u001b"), spoken.out());
  }

  @Test
  void aFailedTestIsStatus1() {
    assertEquals(ExitStatus.A_TEST_FAILED, test("wrong").status());
  }

  @Test
  void aDashSendsADocumentToStandardOutputAndNothingElse() throws IOException {
    Spoken spoken = test("right", "--json", "-", "--seed", "42");
    byte[] document = spoken.out().getBytes(StandardCharsets.UTF_8);
    Scorecard card = ScorecardJson.read(new ByteArrayInputStream(document));
    assertEquals(42, card.seed());
    assertTrue(spoken.err().contains("3/3"), spoken.err());
  }

  @Test
  void everyReportIsWrittenWhereItWasAskedFor() throws IOException {
    Path html = root.resolve("page.html");
    Path junit = root.resolve("junit.xml");
    test("wrong", "--html", html, "--junit", junit);
    assertTrue(Files.readString(html).contains("<html"));
    assertTrue(Files.readString(junit).contains("<testcase"));
  }

  @Test
  void theGivenCommandIsRunOnTheWantedPort() {
    Spoken spoken = test("wrong", "--run", "python3 -m http.server {port}");
    assertEquals(ExitStatus.FINE, spoken.status(), spoken.err() + spoken.out());
  }

  /** Those of GitHub may be indented; those of Azure and of old runners stand anywhere. */
  @Test
  void noLineIsACommandToABuildServer() throws IOException {
    tiny.handIn(
        "::error::name",
        "raise SystemExit('::error::a\\n  ::stop-commands::b\\n##[error]c ##vso[task.complete]d')\n");
    Spoken spoken = test("::error::name");
    assertTrue(spoken.out().contains("stop-commands"), spoken.out());
    (spoken.out() + spoken.err())
        .lines()
        .forEach(line -> assertFalse(line.strip().startsWith("::") || line.contains("##"), line));
  }

  private Spoken test(String submission, Object... more) {
    Object[] arguments = new Object[3 + more.length];
    arguments[0] = "test";
    arguments[1] = tiny.assignment();
    arguments[2] = tiny.submissions().resolve(submission);
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Spoken.by(arguments);
  }
}
