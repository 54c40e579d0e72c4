package org.sockscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.grade.TinyClass;
import org.sockscore.reports.Language;

/** What people really type and hand in: each gets a sentence and the status of the contract. */
class BadInputTest {
  @TempDir Path root;

  private TinyClass tiny;

  @BeforeEach
  void open() throws IOException {
    tiny = TinyClass.in(root);
  }

  @Test
  void aMissingPathIsWrongUsage() {
    check(ExitStatus.WRONG_USAGE, root.resolve("none.py"), "none.py");
  }

  @Test
  void anEmptyFolderIsWrongUsage() throws IOException {
    check(ExitStatus.WRONG_USAGE, Files.createDirectory(root.resolve("empty")), "empty");
  }

  @Test
  void aFolderOfTenThousandFilesIsWrongUsage() throws IOException {
    Path folder = Files.createDirectory(root.resolve("many"));
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(folder.resolve("file" + i + ".py"));
    }
    check(ExitStatus.WRONG_USAGE, folder, "many");
  }

  @Test
  void aFolderWithoutProgramIsTheStudentsFault() throws IOException {
    Path folder = Files.createDirectory(root.resolve("essay"));
    Files.writeString(folder.resolve("README.txt"), "My server is on my other computer.");
    check(ExitStatus.A_TEST_FAILED, folder, "");
  }

  @Test
  void aBinaryInPlaceOfSourceIsTheStudentsFault() throws IOException {
    Path file = root.resolve("server.py");
    Files.write(file, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    check(ExitStatus.A_TEST_FAILED, file, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my server.py", "élève n° 1.py", "a\nb.py", "$(exit 1).py", "'.py"})
  void anAwkwardNameIsNoObstacle(String name) throws IOException {
    check(ExitStatus.FINE, Files.writeString(root.resolve(name), TinyClass.LISTENS), "");
  }

  @Test
  void aNameOfTwoHundredCharactersIsNoObstacle() throws IOException {
    Path file = root.resolve("s".repeat(197) + ".py");
    check(ExitStatus.FINE, Files.writeString(file, TinyClass.LISTENS), "");
  }

  @Test
  void aNameThatBeginsWithADashIsNoObstacle() throws IOException {
    Path folder = Files.createDirectory(root.resolve("dash"));
    Files.writeString(folder.resolve("-server.py"), TinyClass.LISTENS);
    check(ExitStatus.FINE, folder, "");
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsToldBeforeAnythingIsRun() throws IOException {
    tiny.handIn("alice", TinyClass.LISTENS);
    Path file = Files.writeString(root.resolve("file"), "in the way");
    Spoken spoken =
        Spoken.by("grade", tiny.assignment(), tiny.submissions(), "-o", file.resolve("out"));
    assertEquals(ExitStatus.WRONG_USAGE, spoken.status(), spoken.err());
    assertTrue(spoken.err().contains("Nothing was run"), spoken.err());
    assertFalse(spoken.err().contains("alice"), spoken.err());
  }

  @Test
  void aReportThatCannotBeWrittenIsToldBeforeAnythingIsRun() throws IOException {
    tiny.handIn("alice", TinyClass.LISTENS);
    Spoken spoken =
        Spoken.by(
            "test",
            tiny.assignment(),
            tiny.submissions().resolve("alice"),
            "--html",
            root.resolve("none").resolve("page.html"));
    assertEquals(ExitStatus.WRONG_USAGE, spoken.status(), spoken.err());
    assertEquals("", spoken.out());
  }

  /** Runs it in both languages. */
  private void check(int status, Path submission, String told) {
    for (Language language : Language.values()) {
      Spoken spoken = Spoken.by(language, "test", tiny.assignment(), submission);
      assertEquals(status, spoken.status(), spoken.err() + spoken.out());
      assertTrue(spoken.err().contains(told), spoken.err());
      assertFalse(spoken.err().contains("Exception"), spoken.err());
    }
  }
}
