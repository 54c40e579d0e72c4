package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sockscore.reports.Language;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Messages;

/** What is said about every broken file; {@code -Dgolden.rewrite=true} writes it down anew. */
class BrokenFilesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/org/sockscore/assignment");

  /** Sentences about which assignment is asked for, which no file can provoke. */
  private static final Set<String> ABOUT_USAGE =
      Set.of("unknown-assignment", "no-file", "no-file.remedy", "unreadable", "unreadable.remedy");

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("broken"))) {
      return files.sorted().toList();
    }
  }

  private static AssignmentException broken(Path file) {
    String name = file.getFileName().toString();
    return assertThrows(
        AssignmentException.class,
        () -> AssignmentLoader.parse(name, Files.readAllBytes(file), new Localized("", "")),
        name);
  }

  @ParameterizedTest
  @EnumSource
  void everyMistakeIsToldWithPlaceCaretAndRemedy(Language language) throws IOException {
    List<String> reports = new ArrayList<>();
    for (Path file : files()) {
      reports.add(broken(file).render(language));
    }
    String all = String.join("\n\n", reports) + "\n";
    Path golden = RESOURCES.resolve("broken." + language.tag() + ".txt");
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(golden, all);
    }
    assertEquals(Files.readString(golden), all);
  }

  @Test
  void problemsComeInTheOrderOfTheFile() throws IOException {
    for (Path file : files()) {
      List<AssignmentProblem> problems = broken(file).problems();
      assertEquals(problems.stream().sorted(AssignmentProblem.BY_PLACE).toList(), problems);
    }
  }

  @Test
  void theBrokenFilesProvokeEverySentenceThereIs() throws IOException {
    Set<String> missing = new TreeSet<>(Messages.beside(Sentence.class, Language.FR).keys());
    missing.removeAll(ABOUT_USAGE);
    for (Path file : files()) {
      for (AssignmentProblem problem : broken(file).problems()) {
        missing.remove(problem.message().key());
        missing.remove(problem.remedy().key());
      }
    }
    assertEquals(new HashSet<>(), missing);
  }
}
