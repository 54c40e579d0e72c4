package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.submission.SubmissionProblem.Code;

class SubmissionProblemTest {
  private static final Messages FRENCH = Messages.beside(SubmissionProblem.class, Language.FR);
  private static final Messages ENGLISH = Messages.beside(SubmissionProblem.class, Language.EN);

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyProblemHasASentenceAndARemedyInBothLanguages(Code code) {
    SubmissionProblem problem = new SubmissionProblem(code, "un", "deux", "trois");
    for (Language language : Language.values()) {
      String both = problem.sentence(language) + problem.remedy(language);
      assertFalse(both.isBlank());
      assertFalse(both.contains("{0}") || both.contains("{1}") || both.contains("{2}"), both);
    }
  }

  @Test
  void bothLanguagesHaveTheSameSentencesAndArguments() {
    assertEquals(new TreeSet<>(FRENCH.keys()), new TreeSet<>(ENGLISH.keys()));
    for (String key : FRENCH.keys()) {
      assertEquals(arguments(FRENCH, key), arguments(ENGLISH, key), key);
    }
  }

  @Test
  void everyDisguiseHasAName() {
    for (Disguise disguise : Disguise.values()) {
      assertTrue(!disguise.in(FRENCH).isBlank() && !disguise.in(ENGLISH).isBlank());
    }
  }

  @Test
  void theExampleOfACommandShowsThePlaceOfThePort() {
    String remedy = new SubmissionProblem(Code.BAD_RUN, "x").remedy(Language.FR);
    assertTrue(remedy.contains("\"python3 serveur.py {port}\""), remedy);
  }

  private static Set<String> arguments(Messages messages, String key) {
    return Pattern.compile("<(\\d)>")
        .matcher(messages.format(key, "<0>", "<1>", "<2>"))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
