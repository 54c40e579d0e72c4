package org.sockscore.cli;

import java.util.List;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;

/** Arguments that parse but make no sense. */
final class UsageProblem extends Exception {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<Object> arguments;

  UsageProblem(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  String sentence(Language language) {
    return Messages.beside(UsageProblem.class, language)
        .format("usage." + key, arguments.toArray());
  }
}
