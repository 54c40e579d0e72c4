package org.sockscore.assignment;

import java.util.List;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;

/**
 * One whole sentence to tell, in whatever language is asked for.
 *
 * @param key of the message bundle of this package
 * @param arguments what is put into it
 */
public record Sentence(String key, List<String> arguments) {
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments).stream().map(String::valueOf).toList());
  }

  public String in(Language language) {
    return Messages.beside(Sentence.class, language).format(key, arguments.toArray());
  }
}
