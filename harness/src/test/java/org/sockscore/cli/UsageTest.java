package org.sockscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.grade.TinyClass;
import org.sockscore.reports.Language;

class UsageTest {
  @TempDir Path folder;

  static Stream<Arguments> wrongUses() {
    return Stream.of(
        Arguments.of("tset perroquet x", "did you mean test"),
        Arguments.of("test perroquet", "PATH"),
        Arguments.of("test perroquet x --jsn y", "did you mean --json"),
        Arguments.of("test perroqet x", "perroquet"),
        Arguments.of("test perroquet x --role teacher", "server, client"),
        Arguments.of("test perroquet x --seed many", "a whole number"),
        Arguments.of("test perroquet x --lang de", "fr, en"),
        Arguments.of("test perroquet x --sandbox docker", "auto, bubblewrap, none"),
        Arguments.of("test perroquet x -j 0", "1 or more"),
        Arguments.of("test perroquet x --time-scale 0", "over 0"),
        Arguments.of("test perroquet x --json - --html -", "asked for twice"),
        Arguments.of("test perroquet nowhere", "nowhere"),
        Arguments.of("grade perroquet nowhere -o out", "there is no folder nowhere"),
        Arguments.of("grade perroquet pom.xml -o out", "pom.xml is a file"),
        Arguments.of("grade perroquet .", "--out"));
  }

  @Test
  void aRoleThatNoExerciseIsForIsWrong() throws IOException {
    TinyClass tiny = TinyClass.in(folder);
    Spoken spoken = Spoken.by("test", tiny.assignment(), "x", "--role", "client");
    assertEquals(ExitStatus.WRONG_USAGE, spoken.status(), spoken.err());
    assertTrue(spoken.err().contains("tiny has no client exercise"), spoken.err());
  }

  @ParameterizedTest
  @MethodSource("wrongUses")
  void aWrongUseIsToldWithItsRemedyAndStatus2(String words, String told) {
    Spoken spoken = Spoken.by((Object[]) words.split(" "));
    assertEquals(ExitStatus.WRONG_USAGE, spoken.status(), spoken.err());
    assertTrue(spoken.err().contains(told), spoken.err());
    assertFalse(spoken.err().contains("Exception"), spoken.err());
    assertEquals("", spoken.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show", "test", "grade", "doctor", "demo"})
  void everyCommandHasItsHelpInBothLanguages(String command) {
    Spoken english = Spoken.by(command, "--help");
    Spoken french = Spoken.by(command, "--help", "--lang", "fr");
    assertEquals(ExitStatus.FINE, english.status());
    assertTrue(english.out().contains("Usage: sockscore " + command), english.out());
    assertTrue(french.out().contains("Utilisation"), french.out());
    assertFalse(french.out().contains("Shows"), french.out());
  }

  @Test
  void bothLanguagesHaveTheSameUsageTexts() {
    assertEquals(
        new TreeSet<>(CommandTree.usageTexts(Language.EN).keySet()),
        new TreeSet<>(CommandTree.usageTexts(Language.FR).keySet()));
  }

  @Test
  void noCommandAtAllShowsTheUsageAndIsWrong() {
    Spoken spoken = Spoken.by();
    assertEquals(ExitStatus.WRONG_USAGE, spoken.status());
    assertTrue(spoken.err().contains("grade"), spoken.err());
  }

  @Test
  void theListAsJsonHasWhatTheListHas() throws Exception {
    Spoken spoken = Spoken.by("list", "--json");
    JsonNode list = new ObjectMapper().readTree(spoken.out());
    assertEquals(ExitStatus.FINE, spoken.status());
    assertTrue(list.size() >= 3);
    for (JsonNode line : list) {
      assertTrue(Spoken.by("list").out().contains(line.get("id").asText()));
      assertTrue(line.get("points").asInt() > 0);
    }
  }

  @Test
  void anAssignmentIsShownWithItsTestsInTheLanguageAskedFor() {
    Spoken spoken = Spoken.by("show", "primes", "--lang", "fr");
    assertEquals(ExitStatus.FINE, spoken.status());
    assertTrue(spoken.out().contains("Tests du serveur"), spoken.out());
    assertTrue(spoken.out().contains("listens"), spoken.out());
  }

  @Test
  void aWrongAssignmentFileIsStatus3AndNothingIsRun() throws Exception {
    Files.writeString(
        folder.resolve("assignment.yaml"), "id: mine\nlisten: tcp 99999\nserver: []\n");
    Spoken spoken = Spoken.by("test", folder, folder.resolve("no-such-file.py"));
    assertEquals(ExitStatus.WRONG_ASSIGNMENT, spoken.status());
    assertTrue(spoken.err().contains("assignment.yaml:2:"), spoken.err());
  }

  @Test
  void theLanguageIsThatOfTheLocaleByItsOrderOfPrecedence() {
    assertEquals(Language.FR, Spoken.languageOf(Map.of("LANG", "fr_FR.UTF-8")));
    assertEquals(
        Language.EN, Spoken.languageOf(Map.of("LANG", "fr_FR.UTF-8", "LC_ALL", "en_GB.UTF-8")));
    assertEquals(Language.FR, Spoken.languageOf(Map.of("LANG", "C", "LC_MESSAGES", "fr_BE@euro")));
    assertEquals(Language.EN, Spoken.languageOf(Map.of("LANG", "C.UTF-8")));
  }

  @Test
  void theDoctorNamesEveryLanguage() {
    Spoken spoken = Spoken.by("doctor");
    assertEquals(ExitStatus.FINE, spoken.status());
    for (String language : List.of("Python 3", "Java", "C++", "Rust", "Go", "JavaScript")) {
      assertTrue(spoken.out().contains(language), spoken.out());
    }
  }
}
