package org.sockscore.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sockscore.assignment.Spelling;
import org.sockscore.reports.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with the arguments, in the user's language, and what to write instead. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Surroundings around;
  private final Messages messages;

  UsageErrors(Surroundings around) {
    this.around = around;
    this.messages = Messages.beside(UsageErrors.class, around.language());
  }

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    around.err().println("sockscore: " + sentence(problem));
    around.err().println(messages.format("usage.help", path(problem.getCommandLine())));
    return ExitStatus.WRONG_USAGE;
  }

  private String sentence(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (problem instanceof MissingParameterException missing) {
      return messages.format("usage.missing", labels(missing.getMissing()));
    }
    ArgSpec argument = problem.getArgSpec();
    String value = problem.getValue();
    if (argument == null || value == null) {
      return String.valueOf(problem.getMessage());
    }
    return messages.format("usage.value", label(argument), value, accepted(argument));
  }

  private String unmatched(UnmatchedArgumentException problem) {
    String word = problem.getUnmatched().get(0);
    return Spelling.nearest(word, known(problem.getCommandLine(), word))
        .map(near -> messages.format("usage.unknown.near", word, near))
        .orElseGet(() -> messages.format("usage.unknown", word));
  }

  private static Set<String> known(CommandLine line, String word) {
    return word.startsWith("-")
        ? line.getCommandSpec().optionsMap().keySet()
        : line.getSubcommands().keySet();
  }

  private static String path(CommandLine line) {
    return line.getCommandSpec().qualifiedName();
  }

  private static String labels(List<ArgSpec> missing) {
    return missing.stream().map(UsageErrors::label).collect(Collectors.joining(", "));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private String accepted(ArgSpec argument) {
    Class<?> type = argument.typeInfo().isOptional() ? auxiliary(argument) : argument.type();
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(c -> c.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
    return messages.format("accepts." + type.getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static Class<?> auxiliary(ArgSpec argument) {
    return argument.typeInfo().getAuxiliaryTypes()[0];
  }
}
