package org.sockscore.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void everyControlSequenceIsBroken() {
    assertEquals("\\u{1B}[31mred\\u{1B}[0m", PlainText.line("\u001B[31mred\u001B[0m"));
    assertEquals("\\u{9B}2J\\u{7}", PlainText.line("\u009B2J\u0007"));
  }

  @Test
  void whatTurnsTheDirectionOfTheTextIsSpelledOut() {
    assertEquals("\\u{202E}gnp.exe", PlainText.line("\u202Egnp.exe"));
    assertEquals("\\u{2067}", PlainText.line("\u2067"));
  }

  @Test
  void halvesOfPairsAndNonCharactersAreSpelledOut() {
    assertEquals("a\\u{D800}b\\u{FFFE}", PlainText.line("a\uD800b\uFFFE"));
    assertEquals("😀", PlainText.line("😀"));
  }

  /** GitHub looks for the first kind after blanks of any kind, and for the others anywhere. */
  @Test
  void whatBuildServersObeyIsSpelledOut() {
    assertEquals("\\u{3A}:error::no", PlainText.line("  ::error::no"));
    assertEquals("a \\u{3A}:Set-Output name=a::b", PlainText.line("a ::Set-Output name=a::b"));
    assertEquals("\u00A0\\u{3A}:notice::", PlainText.lines("\u00A0::notice::"));
    assertEquals("a\\u{23}#[error]b", PlainText.line("a##[error]b"));
    assertEquals("a\\u{23}#VSO[task.complete]", PlainText.line("a##VSO[task.complete]"));
  }

  @Test
  void addressesAndPathsStayAsTheyAre() {
    String text = "::1 ::ffff:127.0.0.1 std::net::bind ## [a] #[test] ::";
    assertEquals(text, PlainText.line(text));
  }

  @Test
  void aLineHasNoNewlinesAndLinesKeepThem() {
    assertEquals("a b c d", PlainText.line("a\nb\r\nc\td\n"));
    assertEquals("a\nb\nc    d\\u{D}e", PlainText.lines("a\nb\r\nc\td\re"));
  }

  @Test
  void typographyStaysAsItIs() {
    String sentence = "«\u00A0Ça va, élève\u202F?\u00A0» — l’été…";
    assertEquals(sentence, PlainText.line(sentence));
  }

  @Test
  void theHostileTextIsHarmlessAsALine() {
    assertTrue(PlainText.line(Samples.HOSTILE).codePoints().allMatch(Columns::isHarmless));
  }

  @Test
  void theFirstAndTheLastLinesAreCutToTheirLength() {
    String text = "one\ntwo\nthree\nfour\n\n";
    assertEquals(List.of("one", "tw…"), PlainText.firstLines("one\ntwo2\nthree", 2, 3));
    assertEquals(List.of("three", "four"), PlainText.lastLines(text, 2, 9));
    assertEquals(List.of(), PlainText.lastLines("", 2, 9));
  }
}
