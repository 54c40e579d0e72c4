package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sockscore.assignment.Expectation.Match;
import org.sockscore.reports.Bytes;

class ExpectationTest {
  private static final Bytes ACCENTS = Bytes.utf8("ÇA VA, ÉLÈVE ?");
  private static final Bytes DECOMPOSED =
      Bytes.utf8(Normalizer.normalize(ACCENTS.toUtf8(), Normalizer.Form.NFD));

  private static Match text(String wanted, String received) {
    return new Expectation.Text(Bytes.utf8(wanted)).match(Bytes.utf8(received));
  }

  @Test
  void theTextItselfIsRight() {
    assertEquals(new Match.Met(5), text("HELLO", "HELLO"));
  }

  @Test
  void oneNewlineBelongsToTheText() {
    assertEquals(new Match.Met(6), text("HELLO", "HELLO\n"));
    assertEquals(new Match.Met(7), text("HELLO", "HELLO\r\n"));
    assertEquals(new Match.Met(6), text("HELLO", "HELLO\n\n"));
    assertEquals(new Match.Met(5), text("HELLO", "HELLO\r"));
  }

  @Test
  void aBeginningIsPartial() {
    assertEquals(new Match.Partial(0), text("HELLO", ""));
    assertEquals(new Match.Partial(2), text("HELLO", "HE"));
  }

  @Test
  void anotherByteIsWrongWhereItStands() {
    assertEquals(new Match.Wrong(1), text("HELLO", "Hello"));
    assertEquals(new Match.Wrong(1), text("É", "é")); // they share their first byte
  }

  @Test
  void aLineIsRightOnlyWithItsEnd() {
    Expectation line = new Expectation.Line(Bytes.utf8("GET é"));
    assertEquals(new Match.Met(7), line.match(Bytes.utf8("GET é\n")));
    assertEquals(new Match.Met(8), line.match(Bytes.utf8("GET é\r\n")));
    assertEquals(new Match.Partial(6), line.match(Bytes.utf8("GET é")));
    assertEquals(new Match.Partial(7), line.match(Bytes.utf8("GET é\r")));
    assertEquals(new Match.Wrong(6), line.match(Bytes.utf8("GET é ")));
    assertEquals("GET é\n", line.shown().toUtf8());
  }

  private static Match lines(String received) {
    return new Expectation.Lines(List.of(Bytes.utf8("OK"), Bytes.utf8("été")))
        .match(Bytes.utf8(received));
  }

  @Test
  void linesAreEndedByEitherNewlineAndTheLastPerhapsByNone() {
    assertEquals(new Match.Met(8), lines("OK\nété"));
    assertEquals(new Match.Met(9), lines("OK\nété\n"));
    assertEquals(new Match.Met(11), lines("OK\r\nété\r\n"));
    assertEquals(new Match.Met(10), lines("OK\r\nété\nOK\n"));
  }

  @Test
  void everyBeginningOfLinesIsPartial() {
    for (String whole : List.of("OK\nété", "OK\r\nété")) {
      Bytes bytes = Bytes.utf8(whole);
      Expectation lines = new Expectation.Lines(List.of(Bytes.utf8("OK"), Bytes.utf8("été")));
      for (int length = 0; length < bytes.length(); length++) {
        assertEquals(new Match.Partial(length), lines.match(bytes.head(length)));
      }
    }
  }

  @Test
  void linesAreWrongWhereTheFirstOfThemIs() {
    assertEquals(new Match.Wrong(1), lines("Ok\nété\n"));
    assertEquals(new Match.Wrong(2), lines("OKété"));
    assertEquals(new Match.Wrong(2), lines("OK été"));
    assertEquals(new Match.Wrong(3), lines("OK\n\nété"));
    assertEquals(new Match.Wrong(7), lines("OK\r\néta\r\n"));
  }

  @Test
  void linesAreShownWithTheNewlinesThatCame() {
    Expectation lines = new Expectation.Lines(List.of(Bytes.utf8("OK"), Bytes.utf8("E")));
    assertEquals(Bytes.utf8("OK\nE"), lines.shown());
    assertEquals(Bytes.utf8("OK\nE"), lines.shownBeside(Bytes.utf8("OK\nOK\r\n")));
    assertEquals(Bytes.utf8("OK\r\nE"), lines.shownBeside(Bytes.utf8("OK\r\nOK\r\n")));
  }

  @Test
  void exactBytesTakeNoNewline() {
    Expectation exact = new Expectation.Exact(Bytes.utf8("T"));
    assertEquals(new Match.Met(1), exact.match(Bytes.utf8("T\n")));
  }

  @Test
  void decomposedAccentsAreTheSameText() {
    Expectation accents = new Expectation.Text(ACCENTS);
    int length = DECOMPOSED.length();
    assertEquals(new Match.Met(length), accents.match(DECOMPOSED));
    assertEquals(new Match.Met(length + 1), accents.match(DECOMPOSED.plus(Bytes.utf8("\n"))));
    assertEquals(new Match.Met(length), accents.match(DECOMPOSED.plus(Bytes.utf8("x"))));
  }

  @Test
  void decomposedAccentsAreNotTheSameBytes() {
    assertInstanceOf(Match.Wrong.class, new Expectation.Exact(ACCENTS).match(DECOMPOSED));
  }

  @Test
  void everyBeginningOfDecomposedTextIsPartial() {
    Expectation accents = new Expectation.Text(ACCENTS);
    for (int length = 0; length < DECOMPOSED.length(); length++) {
      assertInstanceOf(Match.Partial.class, accents.match(DECOMPOSED.head(length)), "" + length);
    }
  }

  @Test
  void anAccentTooManyIsWrong() {
    assertInstanceOf(Match.Wrong.class, text("ÉE", "E\u0301E\u0301"));
  }

  @Test
  void lostAccentsAreWrong() {
    assertEquals(new Match.Wrong(0), text("ÉLÈVE", "ELEVE"));
    assertEquals(new Match.Wrong(0), text("ÉLÈVE", "?L?VE"));
    Bytes latin1 = Bytes.of(new byte[] {(byte) 0xc9, 'L'});
    assertEquals(new Match.Wrong(0), new Expectation.Text(Bytes.utf8("ÉL")).match(latin1));
  }

  @Test
  void oneOfSeveralIsEnough() {
    Expectation either =
        new Expectation.OneOf(
            List.of(
                new Expectation.Text(Bytes.utf8("oui")), new Expectation.Text(Bytes.utf8("non"))));
    assertEquals(new Match.Met(3), either.match(Bytes.utf8("non")));
    assertEquals(new Match.Partial(2), either.match(Bytes.utf8("no")));
    assertEquals(new Match.Wrong(2), either.match(Bytes.utf8("noX")));
  }

  @Test
  void anythingTakesWhatThereIs() {
    assertEquals(new Match.Met(2), new Expectation.Anything().match(Bytes.utf8("ab")));
    assertEquals(new Match.Met(0), new Expectation.Anything().match(Bytes.EMPTY));
  }

  @Test
  void somethingIsAnyTextThatIsNotBlank() {
    assertEquals(new Match.Met(4), new Expectation.Something().match(Bytes.utf8(" ab\n")));
    assertEquals(new Match.Met(1), new Expectation.Something().match(Bytes.of(new byte[] {-23})));
    assertEquals(new Match.Partial(0), new Expectation.Something().match(Bytes.utf8(" \n\0")));
    assertEquals(new Match.Partial(0), new Expectation.Something().match(Bytes.EMPTY));
  }
}
