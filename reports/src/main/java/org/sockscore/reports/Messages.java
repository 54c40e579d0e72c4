package org.sockscore.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * Whole sentences in one language, from {@code messages_fr.properties} and {@code
 * messages_en.properties} beside the class that asks (UTF-8, the syntax of {@link MessageFormat};
 * write the apostrophe as ’, since ' quotes). Sentences are never put together from halves.
 * Immutable.
 */
public final class Messages {
  private final String source;
  private final Language language;
  private final Properties sentences;

  private Messages(String source, Language language, Properties sentences) {
    this.source = source;
    this.language = language;
    this.sentences = sentences;
  }

  /** The sentences beside {@code owner} in {@code language}. */
  public static Messages beside(Class<?> owner, Language language) {
    return beside(owner, "messages", language);
  }

  /** Those of the files {@code <bundle>_fr.properties} and {@code <bundle>_en.properties}. */
  public static Messages beside(Class<?> owner, String bundle, Language language) {
    String name = bundle + "_" + language.tag() + ".properties";
    Properties sentences = new Properties();
    try (var in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + owner.getName());
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Messages(owner.getPackageName() + "/" + name, language, sentences);
  }

  public Language language() {
    return language;
  }

  /** All keys. */
  public Set<String> keys() {
    return sentences.stringPropertyNames();
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /**
   * The sentence {@code key} with {@code arguments} put in; numbers appear as plain digits.
   *
   * @throws IllegalArgumentException if there is no such sentence
   */
  public String format(String key, Object... arguments) {
    String pattern = sentences.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no sentence " + key + " in " + source);
    }
    Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(pattern, Locale.forLanguageTag(language.tag())).format(plain);
  }
}
