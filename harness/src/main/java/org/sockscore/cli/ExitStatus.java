package org.sockscore.cli;

import org.sockscore.reports.Verdict;

/** What the command tells whoever called it. Part of the contract: never renumber. */
final class ExitStatus {
  /** All passed; for {@code grade}: every submission was graded, whatever the marks. */
  static final int FINE = 0;

  static final int A_TEST_FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int WRONG_ASSIGNMENT = 3;

  /** Something on our side kept a verdict from being reached. */
  static final int OUR_FAULT = 4;

  static final int INTERRUPTED = 130;

  private ExitStatus() {}

  /** The status that tells of {@code verdict}, the worst there was. */
  static int of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> FINE;
      case FAIL, NOT_RUN -> A_TEST_FAILED;
      case INCONCLUSIVE, ERROR -> OUR_FAULT;
    };
  }
}
