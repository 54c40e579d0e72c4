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
}
