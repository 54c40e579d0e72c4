package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {
  @Test
  void blanksSeparate() throws Exception {
    assertEquals(List.of("a", "b", "c"), ShellWords.split("  a\tb \n c "));
  }

  @Test
  void quotesKeepBlanksAndJoin() throws Exception {
    assertEquals(List.of("a b", "cd e", ""), ShellWords.split("'a b' c\"d e\" ''"));
  }

  @Test
  void aBackslashKeepsWhatFollows() throws Exception {
    assertEquals(List.of("a b", "a\\b", "\"$x"), ShellWords.split("a\\ b 'a\\b' \"\\\"\\$x\""));
  }

  @Test
  void whatAShellWouldExpandStaysAsItIs() throws Exception {
    assertEquals(
        List.of("$HOME", "*", "`id`", ";", "{port}"), ShellWords.split("$HOME * `id` ; {port}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "'a", "a \"b", "a\\", "''"})
  void whatIsNotACommandIsRefused(String line) {
    assertThrows(SubmissionProblem.class, () -> ShellWords.split(line));
  }
}
