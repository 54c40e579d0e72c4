package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Collects the mistakes of one file, so that all are told at once. Confined to one thread. */
final class Problems {
  private final String file;
  private final List<String> lines;
  private final List<AssignmentProblem> found = new ArrayList<>();

  /**
   * @param file its name, to be shown
   * @param text all of it
   */
  Problems(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  void add(Node at, Sentence message, Sentence remedy) {
    at.getStartMark()
        .ifPresent(
            mark -> add(mark.getLine() + 1, mark.getColumn() + 1, width(at), message, remedy));
  }

  /** A problem with {@code words} inside {@code node}; with all of it if they are not found. */
  void addWithin(Node node, String words, Sentence message, Sentence remedy) {
    Mark start = node.getStartMark().orElseThrow();
    String line = line(start.getLine() + 1);
    int at = line.indexOf(words, line.offsetByCodePoints(0, start.getColumn()));
    if (at < 0) {
      add(node, message, remedy);
    } else {
      int length = words.codePointCount(0, words.length());
      add(start.getLine() + 1, line.codePointCount(0, at) + 1, length, message, remedy);
    }
  }

  /** A problem at a line and column, both from 1. */
  void add(int line, int column, int length, Sentence message, Sentence remedy) {
    found.add(
        new AssignmentProblem(
            file, line, column, Math.max(1, length), line(line), message, remedy));
  }

  /** Whether nothing has been found so far. */
  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny() throws AssignmentException {
    if (!found.isEmpty()) {
      throw asException();
    }
  }

  /** All problems so far, of which there must be one, in the order of the file. */
  AssignmentException asException() {
    return new AssignmentException(
        found.stream().distinct().sorted(AssignmentProblem.BY_PLACE).toList());
  }

  /** Proposes the word that was probably meant, or else lists all there are. */
  static Sentence didYouMean(String word, Collection<String> known) {
    return Spelling.nearest(word, known)
        .map(nearest -> Sentence.of("did-you-mean", nearest))
        .orElseGet(() -> Sentence.of("choose-from", String.join(", ", known)));
  }

  private String line(int number) {
    return number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** Only a scalar on one line is underlined whole. */
  private static int width(Node node) {
    Mark start = node.getStartMark().orElseThrow();
    Mark end = node.getEndMark().orElse(start);
    boolean scalar = node instanceof ScalarNode;
    return scalar && end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
  }
}
