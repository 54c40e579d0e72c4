package org.sockscore.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commands that a student types in a terminal, in the folder of the submission, to build and
 * start the program as the harness does: tools by their names, without the options that are for
 * speed alone.
 */
public final class ByHand {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

  /** What we tell a JVM or a compiler only to make it start faster or speak English. */
  private static final Pattern OURS =
      Pattern.compile(
          "(-J)?-(XX:|Xshare:|Xmx).*|-J-D.*|GO(PROXY|TOOLCHAIN|FLAGS)=.*|-Clinker=.*|--config=.*");

  private ByHand() {}

  /** The line that builds {@code submission}, if it needs to be, and starts what was built. */
  public static String commands(Submission submission, BuildResult.Built built, int port) {
    List<String> steps = new ArrayList<>();
    submission.recipe().ifPresent(recipe -> steps.addAll(build(recipe)));
    steps.add(launched(built.launchOn(port)));
    return String.join(" && ", steps);
  }

  /** To which more words can be added. */
  private static String launched(List<String> command) {
    return isElsewhere(command)
        ? "cd " + quoted(command.get(2)) + " && " + shown(command.subList(3, command.size()))
        : shown(command);
  }

  private static boolean isElsewhere(List<String> command) {
    return isEnv(command.get(0)) && command.indexOf("-C") == 1;
  }

  /** {@code command} as a student would type it. */
  private static String shown(List<String> command) {
    if (isElsewhere(command)) {
      return "(" + launched(command) + ")";
    }
    List<String> words = isEnv(command.get(0)) ? command.subList(1, command.size()) : command;
    return words.stream()
        .filter(word -> !OURS.matcher(word).matches())
        .map(ByHand::withoutFolder)
        .map(ByHand::quoted)
        .collect(Collectors.joining(" "));
  }

  private static List<String> build(Recipe recipe) {
    List<String> steps = new ArrayList<>();
    new TreeMap<>(recipe.sources())
        .forEach(
            (name, origin) -> {
              if (!name.equals(origin)) {
                steps.add("cp " + quoted(Plan.path(origin)) + " " + quoted(Plan.path(name)));
              }
            });
    recipe.commands().forEach(command -> steps.add(shown(command)));
    return steps;
  }

  private static boolean isEnv(String word) {
    return word.equals("/usr/bin/env");
  }

  /** Where a tool is installed here says nothing about where it is on a student's machine. */
  private static String withoutFolder(String word) {
    return word.startsWith("/") ? HandedIn.lastPart(word) : word;
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
