package org.sockscore.cli;

import java.util.Optional;
import org.sockscore.reports.Language;
import picocli.CommandLine.Option;

/** How to speak: options of every command. */
final class SpeechOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  /** Declared to be checked and explained; acted on before the arguments are parsed. */
  @Option(names = "--lang", paramLabel = "fr|en")
  Optional<Language> language = Optional.empty();

  @Option(names = "--no-color")
  private boolean plain;

  /** Whether to colour what goes to a stream that is, or is not, a terminal. */
  boolean colours(Surroundings around, boolean terminal) {
    return terminal && !plain && !around.forbidsColour();
  }
}
