package org.sockscore.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sockscore.reports.Language;

/**
 * What a command may know of the place it runs in. Tests make their own.
 *
 * @param out data
 * @param err progress and messages
 * @param environment variables
 * @param outIsTerminal whether a person looks at {@code out} directly
 * @param errIsTerminal the same for {@code err}
 * @param columns width of that terminal in characters
 * @param language what to speak unless told otherwise
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Language language) {

  private static final int USUAL_COLUMNS = 80;

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /**
   * Those of this process. Java cannot tell whether a stream is a terminal, nor how wide it is: the
   * launcher says so in system properties.
   */
  static Surroundings ofThisProcess() {
    Map<String, String> environment = System.getenv();
    String terminals = System.getProperty("sockscore.terminals", "");
    return new Surroundings(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        environment,
        terminals.contains("out"),
        terminals.contains("err"),
        columns(System.getProperty("sockscore.columns", "")),
        language(environment, System.getProperty("sockscore.locale", "")));
  }

  /** The same place, spoken to in {@code wanted}. */
  Surroundings speaking(Language wanted) {
    return new Surroundings(out, err, environment, outIsTerminal, errIsTerminal, columns, wanted);
  }

  boolean debugs() {
    return "1".equals(environment.get("SOCKSCORE_DEBUG"));
  }

  /** See no-color.org: set and not empty. */
  boolean forbidsColour() {
    return !environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /**
   * The language of the POSIX locale, by its order of precedence; of the JVM where none is set. The
   * JVM alone would say English for a locale that is asked for but not installed.
   */
  static Language language(Map<String, String> environment, String launcherLocale) {
    return Stream.concat(
            Stream.of(launcherLocale),
            Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(v -> environment.getOrDefault(v, "")))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .map(locale -> Locale.forLanguageTag(locale.split("[._@]", 2)[0]))
        .map(Language::nearest)
        .orElseGet(() -> Language.nearest(Locale.getDefault(Locale.Category.DISPLAY)));
  }

  private static int columns(String said) {
    return said.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(said) : USUAL_COLUMNS;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset());
  }

  /** Windows consoles have code pages; everywhere else a terminal speaks UTF-8. */
  static Charset charset() {
    return System.getProperty("os.name", "").startsWith("Windows")
        ? Charset.defaultCharset()
        : StandardCharsets.UTF_8;
  }
}
