package org.sockscore.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Verdict;

/**
 * A finding not yet put into words.
 *
 * @param verdict what it makes of the case; PASS for a remark
 * @param message whole sentences, the first of them naming the finding
 * @param hint the likely cause
 * @param certain whether the cause was recognised, so that the general hint of the case would tell
 *     less
 * @param comparison what was expected and what came, if that shows it
 * @param event index, in the transcript of the run, of the event that shows it; -1 for none
 */
record Draft(
    Verdict verdict,
    FindingCode code,
    List<Sentence> message,
    Sentence hint,
    boolean certain,
    Optional<Comparison> comparison,
    int event) {
  Draft {
    message = List.copyOf(message);
  }

  /**
   * A sentence still without language: its key, to which {@code .hint} is added for a hint, and
   * what is put into it. {@link Bytes} and {@link Quote} are made visible, numbers get the
   * thousands of the language, text is put in as it is.
   */
  record Sentence(String key, List<Object> arguments) {
    static Sentence of(String key, Object... arguments) {
      return new Sentence(key, List.of(arguments));
    }
  }

  /** Words of a program or of its user, which may hold anything. */
  record Quote(String words) {}

  /** What was expected and what came; they differ first at {@code offset}. */
  record Comparison(Bytes expected, Bytes observed, int offset) {}

  /** A requirement was broken. */
  static Draft fail(FindingCode code, String key, Object... arguments) {
    return of(Verdict.FAIL, code, Sentence.of(key, arguments));
  }

  /** Worth telling, and costs nothing. */
  static Draft remark(FindingCode code, String key, Object... arguments) {
    return of(Verdict.PASS, code, Sentence.of(key, arguments));
  }

  /** It cannot be told, for a reason on our side. */
  static Draft inconclusive(String key, Object... arguments) {
    return of(Verdict.INCONCLUSIVE, FindingCode.HARNESS_FAULT, Sentence.of(key, arguments));
  }

  /** Our side failed. */
  static Draft error(String key, Object... arguments) {
    return of(Verdict.ERROR, FindingCode.HARNESS_FAULT, Sentence.of(key, arguments));
  }

  static Draft notRun(String key, Object... arguments) {
    return of(Verdict.NOT_RUN, FindingCode.REQUIRED_FAILED, Sentence.of(key, arguments));
  }

  private static Draft of(Verdict verdict, FindingCode code, Sentence sentence) {
    return new Draft(
        verdict, code, List.of(sentence), sentence, false, Optional.empty(), Connection.NEVER);
  }

  Draft at(int index) {
    return new Draft(verdict, code, message, hint, certain, comparison, index);
  }

  /** Says {@code sentence} too. */
  Draft adding(Sentence sentence) {
    List<Sentence> longer = new ArrayList<>(message);
    longer.add(sentence);
    return new Draft(verdict, code, longer, hint, certain, comparison, event);
  }

  /** The hint beside the message names the cause, and not in general only. */
  Draft certainly() {
    return because(hint);
  }

  /** The cause was recognised. */
  Draft because(Sentence known) {
    return new Draft(verdict, code, message, known, true, comparison, event);
  }

  Draft comparing(Bytes expected, Bytes observed, int offset) {
    Comparison shown = new Comparison(expected, observed, offset);
    return new Draft(verdict, code, message, hint, certain, Optional.of(shown), event);
  }
}
