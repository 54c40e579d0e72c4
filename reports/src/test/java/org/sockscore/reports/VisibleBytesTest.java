package org.sockscore.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleBytesTest {
  @Test
  void printableTextStaysAsItIs() {
    assertEquals("Ça va, élève ? 漢字 😀 ~", shown("Ça va, élève ? 漢字 😀 ~"));
  }

  @Test
  void newlinesTabsAndZeroHaveTheirShortNames() {
    assertEquals("a\\nb\\rc\\td\\0", shown("a\nb\rc\td\0"));
  }

  @Test
  void aBackslashThatWasSentIsNotTakenForAnEscape() {
    assertEquals("\\\\n", shown("\\n"));
  }

  @Test
  void whatWouldBeInvisibleOrTurnTheTextIsWrittenByteByByte() {
    assertEquals("\\x1B[2J\\x07", shown("\u001B[2J\u0007"));
    assertEquals("\\xE2\\x80\\xAEgnp", shown("\u202Egnp"));
    assertEquals("\\xE2\\x80\\x8B\\xEF\\xBB\\xBF", shown("\u200B\uFEFF"));
    assertEquals("a\\xC2\\xA0b", shown("a\u00A0b"));
    assertEquals("\\xE2\\x80\\xA8", shown("\u2028"));
    assertEquals("\\xE3\\x85\\xA4", shown("\u3164"));
  }

  @Test
  void aDecomposedAccentShowsThatItIsApart() {
    assertEquals("e\\xCC\\x81", shown("e\u0301"));
  }

  @Test
  void bytesThatAreNotUtf8AreWrittenOneByOne() {
    assertEquals("\\xE9l\\xE8ve", shown(0xE9, 'l', 0xE8, 'v', 'e'));
    assertEquals("\\xC3", shown(0xC3));
    assertEquals("\\xC0\\x80", shown(0xC0, 0x80));
    assertEquals("\\xED\\xA0\\x80", shown(0xED, 0xA0, 0x80));
    assertEquals("\\xF4\\x90\\x80\\x80", shown(0xF4, 0x90, 0x80, 0x80));
    assertEquals("\\xF8\\x88\\xFF", shown(0xF8, 0x88, 0xFF));
    assertEquals("\\xE2\\x82A", shown(0xE2, 0x82, 'A'));
    assertEquals("�", shown(0xEF, 0xBF, 0xBD));
  }

  @Test
  void aLongTextIsCutInTheMiddleAndSaysHowMuchIsMissing() {
    Bytes long100000 = Bytes.utf8("abcdefghij").repeat(10_000);
    String english = VisibleBytes.of(long100000, 30, Language.EN);
    assertEquals("abcdefghijabcdefghij[… 99,970\u00A0bytes …]abcdefghij", english);
    String french = VisibleBytes.of(long100000, 30, Language.FR);
    assertEquals("abcdefghijabcdefghij[… 99\u202F970\u00A0octets …]abcdefghij", french);
  }

  @Test
  void aCutNeverSplitsACharacter() {
    for (int columns = 3; columns < 40; columns++) {
      String cut = VisibleBytes.of(Bytes.utf8("é漢😀").repeat(50), columns, Language.EN);
      assertFalse(cut.contains("\\x"), cut);
    }
  }

  @Test
  void aTextThatJustFitsIsNotCut() {
    assertEquals("0123456789", VisibleBytes.of(Bytes.utf8("0123456789"), 10, Language.EN));
  }

  @Test
  void noBytesAtAllAreSaidSo() {
    assertEquals("(rien)", VisibleBytes.of(Bytes.EMPTY, 10, Language.FR));
    assertEquals("(nothing)\n^", difference("HELLO", "").observed());
  }

  @ParameterizedTest
  @CsvSource({
    "HELLO, HELLo, HELLO, HELLo, 4",
    "HELLO, HELL, HELLO, HELL, 4",
    "HELL, HELLO, HELL, HELLO, 4",
    "ÉLÈVE, ÉLèVE, ÉLÈVE, ÉLèVE, 2",
    "漢字A, 漢字a, 漢字A, 漢字a, 4",
    "😀A, 😀a, 😀A, 😀a, 2",
  })
  void theCaretIsUnderTheFirstDifference(
      String expected, String observed, String above, String below, int column) {
    VisibleBytes.Difference difference = difference(expected, observed);
    assertEquals(above, difference.expected());
    assertEquals(below + "\n" + " ".repeat(column) + "^", difference.observed());
  }

  @Test
  void theCaretCountsTheColumnsOfEscapes() {
    assertEquals("a\\nb\\x1BX\n        ^", difference("a\nb\u001BY", "a\nb\u001BX").observed());
  }

  @Test
  void theCaretIsUnderTheWholeCharacterWhenOnlyItsLastByteDiffers() {
    assertEquals("aé\n ^", difference("aÉ", "aé").observed());
    assertEquals("é\n^", difference("É", "é").observed());
  }

  @Test
  void aDifferenceFarIntoTheTextSaysWhichByteItIs() {
    Bytes expected = Bytes.utf8("A").repeat(3000);
    VisibleBytes.Difference difference =
        VisibleBytes.difference(expected, expected.head(1024), 1024, Language.EN);
    assertEquals("…" + "A".repeat(60) + "…", difference.expected());
    assertEquals(
        "…" + "A".repeat(40) + "\n" + " ".repeat(41) + "^ byte 1,025", difference.observed());
  }

  @Test
  void anyBytesAtAnyPlaceGiveOneHarmlessLineAndACaretWithinIt() {
    Random random = new Random(4217);
    for (int i = 0; i < 3000; i++) {
      Bytes expected = anything(random);
      Bytes observed = anything(random);
      int offset = random.nextInt(80);
      String text = VisibleBytes.difference(expected, observed, offset, Language.FR).observed();
      String line = text.substring(0, text.indexOf('\n'));
      assertTrue(line.codePoints().allMatch(Columns::isPlain), line);
      assertTrue(text.indexOf('^') - line.length() - 1 <= Columns.of(line), text);
      assertEquals(2, text.lines().count());
      assertTrue(Columns.of(line) <= 90, line);
    }
  }

  private static Bytes anything(Random random) {
    byte[] bytes = new byte[random.nextInt(100)];
    random.nextBytes(bytes);
    Bytes text = Bytes.utf8("é漢😀\n\\").repeat(random.nextInt(4));
    return random.nextBoolean() ? Bytes.of(bytes).plus(text) : text.plus(Bytes.of(bytes));
  }

  private static VisibleBytes.Difference difference(String expected, String observed) {
    Bytes left = Bytes.utf8(expected);
    Bytes right = Bytes.utf8(observed);
    return VisibleBytes.difference(left, right, left.mismatch(right), Language.EN);
  }

  private static String shown(String text) {
    return VisibleBytes.all(Bytes.utf8(text));
  }

  private static String shown(int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return VisibleBytes.all(Bytes.of(content));
  }
}
