package org.sockscore.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sockscore.judge.Gallery.Picture;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Finding;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;

class GalleryTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/sockscore/judge");

  @TestFactory
  Stream<DynamicTest> aProgramThat() {
    return Gallery.pictures().stream()
        .map(it -> DynamicTest.dynamicTest(it.statement(), () -> check(it)));
  }

  private static void check(Picture picture) {
    Draft draft = picture.scene().failure();
    assertEquals(picture.code(), draft.code());
    assertEquals(picture.key(), draft.message().get(0).key());
    assertEquals(picture.hint(), draft.hint().key().replace(".unasked", ""));
  }

  /** Run with {@code -Dgolden.rewrite=true} to accept the words as they are now. */
  @ParameterizedTest
  @EnumSource
  void itsFindingsReadAsBefore(Language language) throws IOException {
    StringBuilder page = new StringBuilder();
    Gallery.pictures().forEach(picture -> describe(page, picture, language));
    Path golden = GOLDEN.resolve("findings_" + language.tag() + ".txt");
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(golden, page);
    }
    assertEquals(Files.readString(golden, StandardCharsets.UTF_8), page.toString());
  }

  private static void describe(StringBuilder page, Picture picture, Language language) {
    CaseResult result = picture.scene().result(language);
    Finding finding = result.findings().get(0);
    page.append("## A program that ").append(picture.statement());
    page.append("\n[").append(result.verdict()).append(' ').append(finding.code().code());
    page.append("]\n").append(finding.message()).append('\n');
    if (finding.expected() != null) {
      page.append("    ").append(finding.expected()).append('\n');
    }
    if (finding.observed() != null) {
      page.append("    ").append(finding.observed().replace("\n", "\n    ")).append('\n');
    }
    page.append("=> ").append(finding.hint()).append("\n\n");
  }

  @Test
  void everyFindingHasAHint() {
    for (Picture picture : Gallery.pictures()) {
      Finding finding = picture.scene().result(Language.EN).findings().get(0);
      assertTrue(finding.hint() != null, picture.statement());
    }
  }

  /** A sentence that no scene brings up is either dead or untested. */
  @Test
  void everySentenceIsSaidInTheGallery() {
    Set<String> unsaid = new TreeSet<>(Messages.beside(Judge.class, Language.EN).keys());
    unsaid.removeIf(
        key ->
            key.endsWith(".hint")
                || key.matches("(harness|not-run|reproduce|run[.]|terminal[.]|under[.]).*"));
    unsaid.removeAll(Set.of("row", "silence.waited", "build-failed"));
    unsaid.removeAll(Set.of("reset.after-reply", "reset.close", "wrong-reply.decomposed"));
    unsaid.remove("crashed.status-zero");
    unsaid.addAll(Messages.beside(Judge.class, "client", Language.EN).keys());
    unsaid.removeIf(key -> key.endsWith(".hint"));
    unsaid.remove("reset.after-reply");
    unsaid.remove("reset.close");
    unsaid.remove("crashed.status-zero");
    unsaid.remove("wrong-reply.decomposed");
    for (Picture picture : Gallery.pictures()) {
      List<Draft.Sentence> said = picture.scene().failure().message();
      String variant = picture.scene().isOfDatagrams() ? ".udp" : "";
      said.forEach(sentence -> unsaid.removeAll(List.of(sentence.key(), sentence.key() + variant)));
    }
    assertEquals(Set.of(), unsaid);
  }
}
