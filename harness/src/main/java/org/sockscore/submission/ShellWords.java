package org.sockscore.submission;

import java.util.ArrayList;
import java.util.List;
import org.sockscore.submission.SubmissionProblem.Code;

/** A command line split into words as a shell does it: blanks, quotes, backslashes; no more. */
final class ShellWords {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /** The words of {@code line}, at least one. */
  static List<String> split(String line) throws SubmissionProblem {
    List<String> words = new ShellWords(line).run();
    if (words.isEmpty() || words.get(0).isEmpty()) {
      throw new SubmissionProblem(Code.BAD_RUN, Shown.name(line));
    }
    return words;
  }

  private List<String> run() throws SubmissionProblem {
    while (at < line.length()) {
      char c = line.charAt(at++);
      switch (c) {
        case ' ', '\t', '\n', '\r' -> endWord();
        case '\'', '"' -> quoted(c);
        case '\\' -> plain(next());
        default -> plain(c);
      }
    }
    endWord();
    return words;
  }

  private void quoted(char quote) throws SubmissionProblem {
    inWord = true;
    for (char c = next(); c != quote; c = next()) {
      boolean escape = c == '\\' && quote == '"' && "\\\"$`".indexOf(peek()) >= 0;
      word.append(escape ? next() : c);
    }
  }

  private void plain(char c) {
    inWord = true;
    word.append(c);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  private char peek() {
    return at < line.length() ? line.charAt(at) : ' ';
  }

  private char next() throws SubmissionProblem {
    if (at == line.length()) {
      throw new SubmissionProblem(Code.BAD_RUN, Shown.name(line));
    }
    return line.charAt(at++);
  }
}
