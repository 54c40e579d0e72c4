package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;

class MessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("<[0-9]>");
  private static final Object[] ARGUMENTS = {"<0>", "<1>", "<2>"};

  private final Messages french = Messages.beside(Sentence.class, Language.FR);
  private final Messages english = Messages.beside(Sentence.class, Language.EN);

  @Test
  void bothLanguagesHaveTheSameSentences() {
    assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(french.keys()));
  }

  @Test
  void bothLanguagesUseTheSameArguments() {
    for (String key : english.keys()) {
      assertEquals(arguments(english, key), arguments(french, key), key);
    }
  }

  private static Set<String> arguments(Messages messages, String key) {
    return ARGUMENT
        .matcher(messages.format(key, ARGUMENTS))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
