package org.sockscore.assignment;

import org.sockscore.reports.Language;

/** What was asked for is neither the id of an assignment nor a folder with one. */
public final class NoSuchAssignmentException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Sentence sentence;
  private final transient Sentence remedy;

  NoSuchAssignmentException(Sentence sentence, Sentence remedy) {
    super(sentence.in(Language.EN));
    this.sentence = sentence;
    this.remedy = remedy;
  }

  /** What is wrong and what to do: two lines. */
  public String render(Language language) {
    return sentence.in(language) + "\n" + remedy.in(language);
  }
}
