package org.sockscore.reports;

/** One text in every language that sockscore speaks. */
public record Localized(String fr, String en) {
  public String in(Language language) {
    return language == Language.FR ? fr : en;
  }
}
