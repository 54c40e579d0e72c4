package org.sockscore.submission;

import java.util.List;
import java.util.Map;

/**
 * How a submission is built in a writable copy of its folder.
 *
 * @param sources files that the compiler wants under another name or in another encoding than they
 *     were handed in: the name to write, and the name of the file whose text goes there in UTF-8
 *     without byte order mark
 * @param commands run one after the other in the copy, until one fails
 */
public record Recipe(Map<String, String> sources, List<List<String>> commands) {
  public Recipe {
    sources = Map.copyOf(sources);
    commands = commands.stream().map(List::copyOf).toList();
  }

  static Recipe of(List<String> command) {
    return new Recipe(Map.of(), List.of(command));
  }
}
