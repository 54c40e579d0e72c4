package org.sockscore.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.html.HtmlScorecard;
import org.sockscore.reports.terminal.TerminalReport;

class MessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

  @ParameterizedTest
  @ValueSource(classes = {Sentences.class, TerminalReport.class, HtmlScorecard.class})
  void bothLanguagesHaveTheSameSentencesWithTheSameArguments(Class<?> owner) {
    Messages french = Messages.beside(owner, Language.FR);
    Messages english = Messages.beside(owner, Language.EN);
    assertEquals(new TreeSet<>(french.keys()), new TreeSet<>(english.keys()));
    for (String key : french.keys()) {
      assertEquals(arguments(french, key), arguments(english, key), key);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Sentences.class, TerminalReport.class, HtmlScorecard.class})
  void frenchPutsAnUnbreakableSpaceBeforeItsTallSigns(Class<?> owner) {
    Messages french = Messages.beside(owner, Language.FR);
    for (String key : french.keys()) {
      String sentence = french.format(key, "{0}", "{1}");
      assertFalse(sentence.matches(".*( [:;!?»]|« ).*"), sentence);
      assertFalse(sentence.contains("'"), sentence);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyActivityAndEveryVerdictHasItsWords(Language language) {
    for (Activity activity : Activity.values()) {
      assertTrue(Sentences.in(language).has("doing." + activity.word()), activity.word());
    }
    for (Class<?> owner : new Class<?>[] {TerminalReport.class, HtmlScorecard.class}) {
      for (Verdict verdict : Verdict.values()) {
        assertTrue(Messages.beside(owner, language).has("verdict." + verdict.name()));
      }
    }
    for (EventKind kind : EventKind.values()) {
      assertTrue(Messages.beside(HtmlScorecard.class, language).has("event." + kind.word()));
    }
  }

  private static Set<String> arguments(Messages messages, String key) {
    String sentence = messages.format(key, "{0}", "{1}", "{2}");
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
