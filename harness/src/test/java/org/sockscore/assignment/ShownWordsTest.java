package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Bytes;

class ShownWordsTest {
  private static final Step.ExpectScreen T =
      new Step.ExpectScreen("T", true, List.of("T", "F", "E"));

  private static boolean isShown(String before, String after) {
    int since = Bytes.utf8(before).length();
    return T.isShownBy(Bytes.utf8(before + after), since);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T",
        "T\r\n",
        "17 : T",
        "b'T'\n",
        "b'T\\n'\n",
        "17 est premier (T)\n",
        "17=>T",
        "\u001b[1;32mT\u001b[0m\n",
        "Donnée reçue : b'17'\nT\nEn attente…\n"
      })
  void aWordMayStandInAnySentence(String screen) {
    assertTrue(isShown("E\nF\n", screen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "True", "t", "NT", "T1", "É\u0301T", "T\u0301", "F\nT\n", "T ou F", "E", "T_"})
  void partOfALongerWordOrAnAnswerTooManyWillNotDo(String screen) {
    assertFalse(isShown("T\n", screen));
  }

  @Test
  void aPlainTextMayStandAnywhere() {
    Step.ExpectScreen text = new Step.ExpectScreen("été");
    assertTrue(text.isShownBy(Bytes.utf8("cet e\u0301te\u0301\n"), 99));
  }
}
