package org.sockscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.grade.Grader;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;

/** Every sentence is there in both languages, and says the same things. */
class SentencesTest {
  private static final Pattern SPACED_SIGN = Pattern.compile("[^\\u00a0\\d/][:;!?»](\\s|$)");

  @ParameterizedTest
  @ValueSource(classes = {Main.class, Grader.class})
  void bothLanguagesSayTheSame(Class<?> owner) {
    Messages french = Messages.beside(owner, Language.FR);
    Messages english = Messages.beside(owner, Language.EN);
    assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(french.keys()));
    for (String key : english.keys()) {
      assertEquals(arguments(english, key), arguments(french, key), key);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Main.class, Grader.class})
  void frenchSignsAreSetApartByANoBreakSpace(Class<?> owner) {
    Messages french = Messages.beside(owner, Language.FR);
    for (String key : french.keys()) {
      String sentence = french.format(key, "0", "1", "2", "3");
      assertFalse(SPACED_SIGN.matcher(sentence).find(), sentence);
      assertFalse(sentence.contains("'"), sentence);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Main.class, Grader.class})
  void noSentenceIsEmpty(Class<?> owner) {
    for (Language language : Language.values()) {
      Messages messages = Messages.beside(owner, language);
      messages.keys().forEach(key -> assertTrue(!messages.format(key).isBlank(), key));
    }
  }

  /** Which arguments appear: each is made a mark that is then looked for. */
  private static Set<String> arguments(Messages messages, String key) {
    String marked = messages.format(key, "‹0›", "‹1›", "‹2›", "‹3›");
    return Pattern.compile("‹\\d›")
        .matcher(marked)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
