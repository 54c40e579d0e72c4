package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a wait for the program ended, and what the program was doing then.
 *
 * @param ended what ended the wait
 * @param activity what the program was doing
 * @param reason technical words in English for whoever debugs, such as {@code recvfrom(4)} or why
 *     no proof was possible
 */
public record Wait(Ended ended, Activity activity, String reason) {
  /** What ended a wait without the awaited thing having come. */
  public enum Ended {
    /**
     * Proof: no thread of the program can act again unless the harness acts, and nothing is in
     * flight.
     */
    PROVED,
    /** Proof up to an instant that lies beyond the limit of the step. */
    IDLE_UNTIL,
    /** No proof here; nothing came during the idle window. */
    WINDOW,
    /** The program was still working when it had used up the processor time of the step. */
    BUSY_LIMIT,
    /**
     * The time limit on the wall clock, with the program kept from a processor: our side cannot
     * tell.
     */
    STARVED,
    /** The program ended. */
    EXITED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @JsonValue
    public String word() {
      return word;
    }

    @JsonCreator
    static Ended of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
