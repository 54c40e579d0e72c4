package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"dupont", "Léa Martin", "groupe-3_v2", "server.py", "42"})
  void anOrdinaryNameIsKept(String name) {
    assertEquals(name, folder(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "-rf",
        "a\nb",
        "a/b",
        "x\\y",
        "<script>",
        "nul",
        "NUL",
        "com1",
        "$(id)",
        ". "
      })
  void anAwkwardNameBecomesSafeAndStaysRecognisable(String name) {
    String folder = folder(name);
    assertNotEquals(name, folder);
    assertTrue(folder.matches("[\\p{L}\\p{N}_][-\\p{L}\\p{N}_.+@ ]*-[0-9a-f]{8}"), folder);
  }

  @Test
  void aLongNameIsCut() {
    String folder = folder("é".repeat(200));
    assertTrue(folder.getBytes(StandardCharsets.UTF_8).length <= 120, folder);
  }

  @Test
  void namesThatAreOneWhereCaseDoesNotCountGetFoldersOfTheirOwn() {
    Map<String, String> folders = FolderNames.of(List.of("Dupont", "dupont", "durand"));
    assertFalse(
        folders.getOrDefault("Dupont", "").equalsIgnoreCase(folders.getOrDefault("dupont", "")));
    assertEquals("durand", folders.get("durand"));
  }

  @Test
  void twoFormsOfAnAccentGetFoldersOfTheirOwn() {
    Map<String, String> folders = FolderNames.of(List.of("Lé", "Le\u0301"));
    assertNotEquals(folders.get("Lé"), folders.get("Le\u0301"));
  }

  @Test
  void longNamesThatDifferAtTheEndGetFoldersOfTheirOwn() {
    String start = "a".repeat(150);
    Map<String, String> folders = FolderNames.of(List.of(start + "1", start + "2"));
    assertNotEquals(folders.get(start + "1"), folders.get(start + "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "Summary.json", "grades.csv"})
  void theFilesOfTheClassAreNotOverwritten(String name) {
    assertFalse(name.equalsIgnoreCase(folder(name)));
  }

  private static String folder(String name) {
    return FolderNames.of(List.of(name)).getOrDefault(name, "");
  }
}
