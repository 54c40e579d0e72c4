package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.assignment.Tellings.Fault;
import org.sockscore.reports.Bytes;

class TellingsTest {
  private static final Step.ExpectTold PRIME =
      new Step.ExpectTold("T", List.of(), List.of("pas", "non", "isn't"));

  private final Tellings tellings = new Tellings();
  private Bytes screen = Bytes.EMPTY;

  private void shows(String text) {
    screen = screen.plus(Bytes.utf8(text));
  }

  private Optional<Fault> told(String message, String shown, Step.ExpectTold step) {
    tellings.afterMessage(Bytes.utf8(message), screen);
    shows(shown);
    Optional<Fault> fault = tellings.misled(step, screen).map(Tellings.Misled::fault);
    tellings.keep(step, screen);
    return fault;
  }

  private Optional<Fault> told(String message, String shown) {
    return told(message, shown, new Step.ExpectTold(message.strip()));
  }

  /** What is shown before the first message, then for E, T, F, T and F. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Envoi de 4j;|4j : erreur;Envoi de 5;|5 : premier;Envoi de 4;|4 : pas premier;Envoi de 2;"
            + "|2 : premier;Envoi de -9;|-9 : pas premier;",
        "4j est-il premier ou non ? |erreur;5 est-il premier ou non ? |oui;4 est-il premier ou non ? "
            + "|non;2 est-il premier ou non ? |oui;-9 est-il premier ou non ? |non;Fin;",
        "> 4j;|< b'E\\n';✘ 4j;> 5;|< b'T\\n';✔ 5;> 4;|< b'F\\n';✗ 4;> 2;|< b'T\\n';✔ 2;> 9;|✗ 9;",
        "''|invalid: 4j;|isn't it prime? it is: 5;|composite: 2**50;|isn't it prime? it is: 1e15;"
            + "|composite: -5;",
        "''|4j = ERREUR;---;|5 = PREMIER;---;|4 = NON PREMIER;---;|2 = Premier;---;|9 = NON PREMIER;"
      })
  void theWordsAreFree(String before, String e, String t, String f, String t2, String f2) {
    shows(before.replace(';', '\n'));
    List<String> messages = List.of("E\n", "T\n", "F\n", "T\n", "F\n");
    List<String> shown = List.of(e, t, f, t2, f2);
    for (int i = 0; i < shown.size(); i++) {
      assertEquals(
          Optional.empty(), told(messages.get(i), shown.get(i).replace(';', '\n')), shown.get(i));
    }
  }

  @Test
  void whatWasThereBeforeSaysNothingNew() {
    shows("Envoi de 4\n");
    assertEquals(Optional.of(Fault.NOTHING), told("F\n", "Envoi de 5\n"));
    assertEquals(Optional.of(Fault.NOTHING), told("T\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"T\n", "4 -> T", "b'T\\n'\n", "(4) : \"T\""})
  void theMessageItselfSaysNothing(String shown) {
    assertEquals(Optional.of(Fault.REPEATED), told("T\n", shown));
  }

  /** A line without any words of its own will not do, though it was not there before. */
  @Test
  void whatIsSaidOfEverythingTellsNothingApart() {
    assertEquals(Optional.empty(), told("T\n", "Résultat : T\npremier\n"));
    assertEquals(Optional.of(Fault.SAME), told("F\n", "Résultat : F\n"));
  }

  @Test
  void twoMeaningsMustBeTold() {
    assertEquals(Optional.empty(), told("T\n", "17 est premier\n"));
    assertEquals(Optional.of(Fault.SAME), told("F\n", "4 est premier\n"));
  }

  @Test
  void oneMeaningIsAlwaysToldTheSame() {
    assertEquals(Optional.empty(), told("T\n", "5 est premier\n"));
    assertEquals(Optional.of(Fault.OTHERWISE), told("T\n", "4 n'est pas premier\n"));
  }

  @Test
  void anotherMeaningMayBeToldAsOneThatItNeedNotDifferFrom() {
    told("E\n", "erreur\n");
    told("T\n", "premier\n");
    Step.ExpectTold unknown = new Step.ExpectTold("unknown", List.of("T"), List.of());
    assertEquals(Optional.empty(), told("X\n", "erreur\n", unknown));
    assertEquals(Optional.of(Fault.SAME), told("X\n", "premier\n", unknown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"n'est PAS premier", "n’est pas premier", "non-premier", "isn’t prime", "NON !"})
  void wordsThatSayTheContraryAreRecognised(String shown) {
    assertEquals(Optional.of(Fault.CONTRARY), told("T\n", shown + "\n", PRIME));
  }

  @ParameterizedTest
  @ValueSource(strings = {"est premier", "Papas premier", "premier\n5 est-il premier ou non ?"})
  void otherWordsAndWhatIsSaidOfEverythingAreNotTheContrary(String shown) {
    told("E\n", "erreur\n4 est-il premier ou non ?\n");
    assertEquals(Optional.empty(), told("T\n", shown + "\n", PRIME));
  }

  /** Nobody reads so much, but a program may show it. */
  @ParameterizedTest
  @ValueSource(strings = {"x", " ", "1", "a1-", "b'", "\\n", ".", "\u001b[", "\u001b]", "e\u0301"})
  @Timeout(10)
  void endlessLinesAreReadInTime(String piece) {
    for (int i = 0; i < 5; i++) {
      told("T", piece.repeat((256 << 10) / piece.length()));
    }
    assertEquals(Optional.empty(), told("F", "no"));
  }
}
