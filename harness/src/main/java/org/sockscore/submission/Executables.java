package org.sockscore.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sockscore.submission.SubmissionProblem.Code;

/** Ready-made executables of this system, and scripts that name their interpreter ({@code #!}). */
final class Executables implements Programs {
  private static final int MOST_BYTES = 32 << 20;
  private static final Pattern TOOL_NAME = Pattern.compile("[\\w.+-]{1,60}");

  @Override
  public List<Candidate> in(HandedIn files) {
    List<Candidate> candidates = new ArrayList<>();
    for (String name : files.names()) {
      if (!Staging.isNodeModule(name)) {
        (isExecutable(files, name) ? executable(files, name) : script(files, name))
            .ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /** Whether {@code name} is a program of this system, not a library or a half-built one. */
  static boolean isExecutable(HandedIn files, String name) {
    byte[] head = files.head(name, 20);
    return Disguise.of(head).filter(Disguise.ELF::equals).isPresent()
        && !HandedIn.extension(name).equals("o")
        && !HandedIn.lastPart(name).contains(".so");
  }

  /** What the names in the symbol table of an executable show. */
  static Evidence evidence(HandedIn files, String name) {
    byte[] content = files.head(name, MOST_BYTES);
    return RoleSigns.EXECUTABLE.in(new String(content, StandardCharsets.ISO_8859_1));
  }

  private static Optional<Candidate> executable(HandedIn files, String name) {
    return Optional.of(
        Candidate.of(name, "executable", evidence(files, name), (tools, role) -> run(files, name)));
  }

  private static Plan run(HandedIn files, String name) throws SubmissionProblem {
    if (!isOfThisMachine(files.head(name, 20))) {
      throw new SubmissionProblem(Code.FOREIGN_EXECUTABLE, Shown.name(name));
    }
    List<String> start = List.of(Plan.path(HandedIn.lastPart(name)));
    return new Plan(
        Optional.empty(),
        Plan.inFolder(HandedIn.folderOf(name), start),
        List.of(),
        Optional.empty());
  }

  /** The machine is in bytes 18 and 19 of the ELF header: 62 is x86-64, 183 is ARM64. */
  private static boolean isOfThisMachine(byte[] head) {
    int machine = head.length < 20 ? 0 : (head[18] & 0xFF) | (head[19] & 0xFF) << 8;
    return switch (System.getProperty("os.arch")) {
      case "amd64" -> machine == 62 || machine == 3;
      case "aarch64" -> machine == 183;
      default -> true;
    };
  }

  private static Optional<Candidate> script(HandedIn files, String name) {
    byte[] head = files.head(name, 2);
    if (head.length < 2 || head[0] != '#' || head[1] != '!') {
      return Optional.empty();
    }
    return files
        .text(name)
        .flatMap(text -> interpreter(text).map(word -> script(files, name, text, word)));
  }

  private static Candidate script(HandedIn files, String name, String text, String interpreter) {
    Optional<ToolName> tool = ToolName.of(interpreter);
    if (tool.filter(ToolName.PYTHON::equals).isPresent()) {
      return PythonPrograms.candidate(files, name, PythonPrograms.evidence(text));
    }
    if (tool.filter(ToolName.NODE::equals).isPresent()) {
      return NodePrograms.candidate(name, NodePrograms.evidence(text));
    }
    return Candidate.of(
        name, interpreter, Evidence.NONE, (tools, role) -> interpret(name, interpreter, tools));
  }

  /** By its interpreter, so that it needs no run permission and its first line may end in CR LF. */
  private static Plan interpret(String name, String interpreter, Toolchain tools)
      throws SubmissionProblem {
    Tool tool =
        tools
            .find(interpreter)
            .orElseThrow(
                () ->
                    new SubmissionProblem(
                        Code.MISSING_TOOL, interpreter, interpreter, interpreter));
    List<String> start = List.of(tool.command(), Plan.path(HandedIn.lastPart(name)));
    return Plan.run(tool, Plan.inFolder(HandedIn.folderOf(name), start));
  }

  /** The last part of the interpreter's path, or the word after {@code env}. */
  private static Optional<String> interpreter(String text) {
    String line = text.lines().findFirst().orElse("").substring(2).strip();
    List<String> words =
        Stream.of(line.split("\\s+"))
            .map(HandedIn::lastPart)
            .filter(word -> !word.isEmpty() && !word.equals("-S"))
            .toList();
    int first = words.indexOf("env") == 0 ? 1 : 0;
    return words.stream().skip(first).findFirst().filter(word -> TOOL_NAME.matcher(word).matches());
  }
}
