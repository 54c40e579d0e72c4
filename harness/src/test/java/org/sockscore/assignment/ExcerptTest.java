package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void theCaretStandsUnderTheFault() {
    assertEquals(new Excerpt("id: x y", "    ^^^"), Excerpt.around("id: x y", 5, 3));
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsOneColumn() {
    assertEquals(new Excerpt("🦜: x", "   ^"), Excerpt.around("🦜: x", 4, 1));
  }

  @Test
  void tabsStayTabsSoThatTheCaretStaysUnderTheFault() {
    assertEquals(new Excerpt("a:\tb\tx", "  \t \t^"), Excerpt.around("a:\tb\tx", 6, 1));
  }

  @Test
  void aFaultAfterTheEndOfTheLineStillHasACaret() {
    assertEquals(new Excerpt("ab", "  ^"), Excerpt.around("ab", 3, 1));
    assertEquals(new Excerpt("", "^"), Excerpt.around("", 9, 4));
  }

  @Test
  void aLongLineIsCutAroundTheFault() {
    Excerpt excerpt = Excerpt.around("a".repeat(300) + "X" + "b".repeat(300), 301, 1);
    assertEquals("…" + "a".repeat(60) + "X" + "b".repeat(39) + "…", excerpt.text());
    assertEquals(" ".repeat(61) + "^", excerpt.caret());
  }

  @Test
  void whatWouldMoveTheCursorOrHideTextIsReplaced() {
    assertEquals("a\uFFFDb\uFFFD", Excerpt.around("a\u001Bb\u202E", 1, 1).text());
  }
}
