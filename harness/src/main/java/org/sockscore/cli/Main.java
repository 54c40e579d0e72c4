package org.sockscore.cli;

import java.util.List;
import java.util.Optional;
import org.sockscore.reports.Language;
import picocli.CommandLine;

/** The program {@code sockscore}. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(Surroundings.ofThisProcess(), List.of(arguments)));
  }

  /** Runs one command; never throws. */
  static int run(Surroundings around, List<String> arguments) {
    Surroundings spoken = around.speaking(language(arguments).orElse(around.language()));
    CommandLine line = CommandTree.in(spoken);
    return line.execute(arguments.toArray(String[]::new));
  }

  /** The language asked for, known before the arguments are parsed: their errors are told in it. */
  private static Optional<Language> language(List<String> arguments) {
    int at = arguments.indexOf("--lang");
    Optional<String> word =
        at >= 0
            ? arguments.stream().skip(at + 1L).findFirst()
            : arguments.stream()
                .filter(a -> a.startsWith("--lang="))
                .map(a -> a.substring("--lang=".length()))
                .findFirst();
    return word.flatMap(Main::languageCalled);
  }

  private static Optional<Language> languageCalled(String word) {
    return List.of(Language.values()).stream()
        .filter(l -> l.tag().equalsIgnoreCase(word))
        .findFirst();
  }
}
