package org.sockscore.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.sockscore.reports.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, with their usage texts in one language. */
final class CommandTree {
  private CommandTree() {}

  static CommandLine in(Surroundings around) {
    CommandLine line = new CommandLine(new SockscoreCommand(around));
    line.addSubcommand(new ListCommand(around));
    line.addSubcommand(new ShowCommand(around));
    line.addSubcommand(new TestCommand(around));
    line.addSubcommand(new GradeCommand(around));
    line.addSubcommand(new DuelCommand(around));
    line.addSubcommand(new DoctorCommand(around));
    line.addSubcommand(new DemoCommand(around));
    ResourceBundle usage = usageTexts(around.language());
    line.setResourceBundle(usage);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(Math.max(80, Math.min(around.columns(), 120)));
    line.setUsageHelpAutoWidth(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setOut(writer(around.out()));
    line.setErr(writer(around.err()));
    line.setParameterExceptionHandler(new UsageErrors(around));
    line.setExecutionExceptionHandler(new Failures(around));
    return line;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, Surroundings.charset());
  }

  /** For picocli, which puts every text through {@code String.format}. */
  static PropertyResourceBundle usageTexts(Language language) {
    String name = "usage_" + language.tag() + ".properties";
    try (var in = CommandTree.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
