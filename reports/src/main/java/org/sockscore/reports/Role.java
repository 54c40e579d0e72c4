package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The side of an exercise a program plays. */
public enum Role {
  SERVER,
  CLIENT;

  private final String word = name().toLowerCase(Locale.ROOT);

  @JsonValue
  public String word() {
    return word;
  }

  @JsonCreator
  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
