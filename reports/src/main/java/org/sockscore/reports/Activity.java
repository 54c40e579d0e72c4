package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a program was seen doing when a wait ended. With several threads: the one that says most.
 */
public enum Activity {
  /** Blocked until a client connects (accept). */
  WAITS_FOR_CLIENT,
  /** Blocked until bytes or a datagram arrive (recv, read on a socket). */
  WAITS_TO_RECEIVE,
  /** Blocked until the other side reads what it sends (send, write on a socket). */
  WAITS_TO_SEND,
  /** Blocked until something happens on any of several sockets (select, poll, epoll). */
  WAITS_FOR_ANY,
  /** Blocked until a line is typed. */
  WAITS_FOR_KEYBOARD,
  /** Blocked until a child process ends. */
  WAITS_FOR_CHILD,
  /** Blocked on a lock, a condition or a queue of its own. */
  WAITS_FOR_ITSELF,
  /** Asleep for a time it chose. */
  SLEEPS,
  /** On a processor, or ready for one. */
  RUNS,
  /** It has ended. */
  ENDED,
  /** Not to be told on this system. */
  UNKNOWN;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @JsonValue
  public String word() {
    return word;
  }

  @JsonCreator
  static Activity of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
