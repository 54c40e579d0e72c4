package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a {@link TranscriptEvent} tells of. */
public enum EventKind {
  LAUNCH,
  LISTEN,
  CONNECT,
  ACCEPT,
  SEND,
  RECEIVE,
  CLOSE,
  RESET,
  HALF_CLOSE,
  KEYBOARD,
  SCREEN,
  STDERR,
  EXIT,
  IDLE,
  NOTE;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word documents use, such as {@code half-close}. */
  @JsonValue
  public String word() {
    return word;
  }

  @JsonCreator
  static EventKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
