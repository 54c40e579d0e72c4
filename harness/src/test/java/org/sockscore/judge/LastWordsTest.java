package org.sockscore.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Bytes;

class LastWordsTest {
  /** Made to keep a regular expression busy, or to make it call itself too often. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.",
        "\n",
        " ",
        "\n ",
        "thread '",
        "thread 'a' panicked",
        "Error\n",
        "Error ",
        "at ",
        "\tat a(",
        "Assertion ",
        "Exception in thread \"",
        ":1",
        "goroutine 1",
        "x"
      })
  @Timeout(10)
  void endlessWordsAreReadInTime(String piece) {
    Bytes words = Bytes.utf8(piece.repeat((64 << 10) / piece.length()));
    LastWords last = LastWords.of(words, Bytes.EMPTY);
    for (int i = 0; i < 10; i++) {
      last.haveTrace();
      assertNotNull(last.quote());
    }
  }

  @Test
  void theLineThatTellsIsFoundInAStackTrace() {
    LastWords last =
        LastWords.of(
            Bytes.utf8("node:net\njava.net.ConnectException: refused\n\tat a.b(c.java:1)\n"),
            Bytes.EMPTY);
    assertEquals("java.net.ConnectException: refused", last.quote());
  }

  @Test
  void blanksAreNoTrace() {
    assertFalse(LastWords.of(Bytes.utf8("\n\n   at home\n"), Bytes.EMPTY).haveTrace());
  }
}
