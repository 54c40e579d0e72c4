package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void whatWasThereIsReplacedAndNothingElseIsLeft() throws Exception {
    Path file = folder.resolve("grades.csv");
    AtomicFile.write(file, bytes("old"));
    AtomicFile.write(file, bytes("new"));
    assertEquals("new", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void theFileThatALinkLeadsToIsReplacedNotTheLink() throws Exception {
    Path file = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    AtomicFile.write(link, bytes("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void tryingLeavesNothingBehind() throws Exception {
    AtomicFile.check(folder.resolve("scorecard.json"));
    assertEquals(List.of(), files());
  }

  @Test
  void aFolderIsNoPlaceForAFile() {
    OutputProblem problem = assertThrows(OutputProblem.class, () -> AtomicFile.check(folder));
    assertEquals(OutputProblem.Code.IS_A_FOLDER, problem.code());
    assertTrue(problem.isUsage());
  }

  @Test
  void aMissingFolderIsToldBeforehand() {
    OutputProblem problem =
        assertThrows(
            OutputProblem.class, () -> AtomicFile.check(folder.resolve("none").resolve("file")));
    assertEquals(OutputProblem.Code.NOT_A_FOLDER, problem.code());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
