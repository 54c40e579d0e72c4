package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sockscore.reports.Bytes;

class RelayedLinesTest {
  private static final RelayedLines TWO = RelayedLines.of(bytes("un", "deux"));

  private static List<Bytes> bytes(String... texts) {
    return Arrays.stream(texts).map(Bytes::utf8).toList();
  }

  private static RelayedLines.Progress follow(RelayedLines lines, String received) {
    return lines.follow(Bytes.utf8(received));
  }

  private static void met(RelayedLines lines, String received) {
    RelayedLines.Progress progress = follow(lines, received);
    assertTrue(progress.isComplete(), received);
    assertEquals(
        received.getBytes(java.nio.charset.StandardCharsets.UTF_8).length,
        progress.length(),
        received);
  }

  @Test
  void whateverStandsBeforeTheTextIsAccepted() {
    met(TWO, "un\ndeux\n");
    met(TWO, "<alice> un\n127.0.0.1:5: deux\n");
    met(TWO, "Thread-1> un\r\nThread-1> deux\r\n");
  }

  @Test
  void theLastNewlineMayBeMissing() {
    met(TWO, "un\ndeux");
    assertTrue(follow(TWO, "un").isPending());
    assertTrue(follow(TWO, "undeux").isPending());
  }

  @Test
  void emptyLinesAreOverlooked() {
    met(TWO, "un\n\ndeux\n\n");
  }

  @Test
  void accentsMayBeInEitherFormOfUnicode() {
    met(RelayedLines.of(bytes("élève")), "bob: e\u0301le\u0300ve\n");
  }

  @Test
  void wordOfWhoHasLeftMayComeToo() {
    RelayedLines lines = TWO.amongNotices();
    met(lines, "un\ndeux\n* bob left\n");
    met(lines, "un\n* bob left\ndeux\n* good bye");
    assertTrue(follow(lines, "un\n* bob left\n").isPending());
    assertEquals(Optional.of(Bytes.utf8("un")), follow(lines, "un\nun\ndeux\n").stray());
  }

  @Test
  void aLineThatNobodyExpectsIsNamed() {
    assertEquals(Optional.of(Bytes.utf8("trois")), follow(TWO, "un\ntrois\ndeux\n").stray());
    assertEquals(Optional.of(Bytes.utf8("deux")), follow(TWO, "deux\nun\n").stray());
    assertFalse(follow(TWO, "deux\n").isPending());
  }

  @Test
  void whatFollowsIsLeftOver() {
    RelayedLines.Progress twice = follow(TWO, "un\ndeux\ndeux\n");
    assertTrue(twice.isComplete());
    assertEquals(Optional.of(Bytes.utf8("deux")), twice.stray());
    assertEquals(8, twice.length());
    assertEquals(Bytes.utf8("\0\0"), follow(TWO, "un\ndeux\n\0\0").rest());
  }

  @Test
  void streamsMixButKeepTheirOrder() {
    RelayedLines lines = new RelayedLines(List.of(bytes("a1", "a2"), bytes("b1", "b2")), List.of());
    met(lines, "a1\nb1\nb2\na2\n");
    assertEquals(Optional.of(Bytes.utf8("a2")), follow(lines, "b1\na2\n").stray());
    assertEquals(bytes("a2", "b1"), follow(lines, "a1\n").due());
  }

  @Test
  void anEchoMayComeOrNot() {
    RelayedLines lines = new RelayedLines(List.of(bytes("b1")), bytes("a1"));
    met(lines, "b1\n");
    met(lines, "a1\nb1\n");
    met(lines, "b1\na1\n");
    met(lines, "b1\na1");
    assertTrue(follow(lines, "a1\n").isPending());
    assertEquals(Optional.of(Bytes.utf8("a1")), follow(lines, "a1\nb1\na1\n").stray());
  }

  @Test
  void onlyTheEchoIsNothingToWaitFor() {
    RelayedLines lines = new RelayedLines(List.of(), bytes("a1"));
    met(lines, "");
    met(lines, "a1\n");
  }
}
