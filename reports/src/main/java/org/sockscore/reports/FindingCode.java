package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The stable names of the ways to be wrong. Scripts match them; the words around them may change.
 */
public enum FindingCode {
  NO_PROGRAM,
  BUILD_FAILED,
  EXITED_EARLY,
  NEVER_LISTENED,
  WRONG_PORT,
  WRONG_ADDRESS,
  WRONG_TRANSPORT,
  NEVER_CONNECTED,
  WRONG_REPLY,
  PARTIAL_REPLY,
  NO_REPLY,
  EXTRA_OUTPUT,
  WAITING_FOR_MORE,
  CLOSED_EARLY,
  NOT_CLOSED,
  RESET,
  NOT_SERVED,
  WRONG_SCREEN,
  NO_PROMPT,
  NO_FILE,
  WRONG_FILE,
  /** A remark: the program works on a terminal only, or without one only. */
  TERMINAL,
  CRASHED,
  WRONG_EXIT_STATUS,
  STILL_RUNNING,
  RESOURCE_LIMIT,
  TOO_SLOW,
  /** For NOT_RUN: a case that this one depends on failed. */
  REQUIRED_FAILED,
  /** For ERROR and INCONCLUSIVE: something on our side kept a verdict from being reached. */
  HARNESS_FAULT;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The code as documents spell it, such as {@code wrong-reply}. */
  @JsonValue
  public String code() {
    return code;
  }

  /** Whether what was observed is what the program showed, and not what a peer received. */
  public boolean isAboutScreen() {
    return this == WRONG_SCREEN;
  }

  /**
   * The finding code spelled {@code code}.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static FindingCode of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
