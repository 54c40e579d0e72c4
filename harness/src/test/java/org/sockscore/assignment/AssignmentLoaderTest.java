package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Language;
import org.sockscore.reports.Localized;

class AssignmentLoaderTest {
  private static NoSuchAssignmentException none(String asked) {
    return assertThrows(NoSuchAssignmentException.class, () -> AssignmentLoader.load(asked), asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"perroqet", "perroquets", "prerroquet", "Perroquet"})
  void anIdCloseToABundledOneIsRecognised(String asked) {
    assertEquals(
        "« "
            + asked
            + " » n’est ni un exercice fourni ni un dossier.\n"
            + "Vouliez-vous dire « perroquet » ?",
        none(asked).render(Language.FR).replace('\u00A0', ' '));
  }

  @Test
  void anyOtherIdGetsTheListOfAll() {
    assertEquals(
        "“nothing-like-it” is neither a bundled assignment nor a folder.\n"
            + "Choose from: bonjour, chatroom, kv, marcel, perroquet, primes, primes-udp, woof.",
        none("nothing-like-it").render(Language.EN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\0b", "no/such/folder"})
  void whatCannotBeAFolderIsUnknownToo(String asked) {
    assertTrue(none(asked).render(Language.EN).contains("neither a bundled assignment"));
  }

  @Test
  void aFolderWithoutAnAssignmentFileIsNamed(@TempDir Path folder) {
    assertEquals(
        "There is no file assignment.yaml in "
            + folder
            + ".\nGive the folder of an assignment, or one of the bundled assignments: bonjour,"
            + " chatroom, kv, marcel, perroquet, primes, primes-udp, woof.",
        none(folder.toString()).render(Language.EN));
  }

  @Test
  void anAssignmentFileThatIsAFolderCannotBeRead(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("assignment.yaml"));
    assertTrue(none(folder.toString()).render(Language.EN).contains("cannot be read"));
  }

  @Test
  void aTeachersOwnFolderNeedsNoStatement(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("assignment.yaml"), Sample.withSteps("expect-listen"));
    Assignment assignment = AssignmentLoader.load(folder.toString());
    assertEquals(new Localized("", ""), assignment.statement());
    assertEquals(new Endpoint(Transport.TCP, 7000), assignment.listen());
  }

  @Test
  void aStatementInOneLanguageServesForBoth(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("assignment.yaml"), Sample.withSteps("expect-listen"));
    Files.writeString(folder.resolve("statement.fr.md"), "# Énoncé");
    Assignment assignment = AssignmentLoader.load(folder.toString());
    assertEquals(new Localized("# Énoncé", "# Énoncé"), assignment.statement());
  }

  @Test
  void theFileAtFaultIsCalledAsItWasGiven(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("assignment.yaml");
    Files.writeString(file, "id: sample");
    AssignmentException wrong =
        assertThrows(AssignmentException.class, () -> AssignmentLoader.load(folder.toString()));
    assertTrue(wrong.render(Language.EN).startsWith(file + ":1:1: "));
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws AssignmentException {
    String yaml = "\uFEFF" + Sample.withSteps("expect-listen").replace("\n", "\r\n");
    Assignment assignment =
        AssignmentLoader.parse(
            "sample.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Localized("", ""));
    assertEquals("perroquet", assignment.id());
  }

  /** Whatever a slip of the pen does to a file, it is read or refused with a sentence. */
  @ParameterizedTest
  @ValueSource(strings = {"perroquet", "primes", "bonjour", "kv"})
  void noSlipOfThePenBreaksTheLoader(String id) throws IOException {
    String yaml = Files.readString(Path.of("..", "assignments", id, "assignment.yaml"));
    for (int at = 0; at < yaml.length(); at += 211) {
      readOrRefuse(yaml.substring(0, at));
      readOrRefuse(yaml.substring(0, at) + yaml.substring(at + 1));
      readOrRefuse(yaml.substring(0, at) + "{[:&*${\"-\n\t".charAt(at % 10) + yaml.substring(at));
    }
  }

  private static void readOrRefuse(String yaml) {
    try {
      AssignmentLoader.parse(
          "sample.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Localized("", ""));
    } catch (AssignmentException e) {
      assertTrue(e.render(Language.FR).startsWith("sample.yaml:"));
    }
  }
}
