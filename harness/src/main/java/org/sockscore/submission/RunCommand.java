package org.sockscore.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sockscore.submission.SubmissionProblem.Code;

/** The command the user gave with {@code --run}: started as it is, without a shell. */
final class RunCommand {
  private RunCommand() {}

  /** The language of the program that {@code command} starts, in words. */
  static String language(String command) throws SubmissionProblem {
    String word = HandedIn.lastPart(ShellWords.split(command).get(0));
    return ToolName.of(word).map(tool -> languageOf(tool, word)).orElse(word);
  }

  /** How {@code command} is started in the folder of {@code files}. */
  static Plan plan(HandedIn files, String command, Toolchain tools) throws SubmissionProblem {
    List<String> words = ShellWords.split(command);
    Tool tool = program(files, words.get(0), tools);
    List<String> start = new ArrayList<>(List.of(tool.command()));
    start.addAll(words.subList(1, words.size()));
    return Plan.run(tool, start);
  }

  private static Tool program(HandedIn files, String word, Toolchain tools)
      throws SubmissionProblem {
    String name = word.startsWith("./") ? word.substring(2) : word;
    if (files.has(name)) {
      return new Tool(java.nio.file.Path.of("./" + name), List.of());
    }
    Optional<Tool> tool = word.startsWith("./") ? Optional.empty() : tools.find(word);
    return tool.orElseThrow(() -> new SubmissionProblem(Code.RUN_NOT_FOUND, Shown.name(word)));
  }

  private static String languageOf(ToolName tool, String word) {
    return switch (tool) {
      case PYTHON -> PythonPrograms.LANGUAGE;
      case JAVA -> JavaPrograms.LANGUAGE;
      case NODE -> NodePrograms.LANGUAGE;
      default -> word;
    };
  }
}
