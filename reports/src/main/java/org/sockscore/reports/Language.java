package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A language that sockscore speaks. */
public enum Language {
  FR,
  EN;

  private final String tag = name().toLowerCase(Locale.ROOT);

  /** The BCP 47 tag, such as {@code fr}. */
  @JsonValue
  public String tag() {
    return tag;
  }

  @JsonCreator
  public static Language of(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }

  /** The one nearest to {@code locale}: French for French, English for everything else. */
  public static Language nearest(Locale locale) {
    return locale.getLanguage().equals("fr") ? FR : EN;
  }
}
