package org.sockscore.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Go: one program for each {@code func main}. The other files of its folder belong to it, but for
 * those that have a {@code main} of their own.
 */
final class GoPrograms implements Programs {
  private static final Pattern MAIN = Pattern.compile("\\bfunc\\s+main\\s*\\(\\s*\\)");

  @Override
  public List<Candidate> in(HandedIn files) {
    Map<String, String> sources = new TreeMap<>();
    for (String name : files.names()) {
      if (HandedIn.extension(name).equals("go") && !name.endsWith("_test.go")) {
        files.text(name).ifPresent(text -> sources.put(name, Syntax.GO.code(text)));
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    sources.forEach(
        (name, code) -> {
          if (MAIN.matcher(code).find()) {
            candidates.add(candidate(sources, name));
          }
        });
    return candidates;
  }

  private static Candidate candidate(Map<String, String> sources, String entry) {
    List<String> program =
        sources.keySet().stream()
            .filter(name -> name.equals(entry) || isPartOf(sources, name, entry))
            .toList();
    Evidence own = RoleSigns.GO.in(sources.getOrDefault(entry, ""));
    Evidence all =
        RoleSigns.GO.in(
            program.stream()
                .map(name -> sources.getOrDefault(name, ""))
                .collect(Collectors.joining("\n")));
    return Candidate.of(
        entry, "Go", own.isNone() ? all : own, (tools, role) -> plan(entry, program, tools));
  }

  private static boolean isPartOf(Map<String, String> sources, String name, String entry) {
    return HandedIn.folderOf(name).equals(HandedIn.folderOf(entry))
        && !MAIN.matcher(sources.getOrDefault(name, "")).find();
  }

  private static Plan plan(String entry, List<String> program, Toolchain tools)
      throws SubmissionProblem {
    Tool go = tools.need(ToolName.GO);
    Map<String, String> renamed = new TreeMap<>();
    List<String> build = new ArrayList<>();
    // No network, hence no modules and no other version of Go than this one.
    build.addAll(List.of("/usr/bin/env", "GOPROXY=off", "GOTOOLCHAIN=local", "GOFLAGS="));
    build.addAll(List.of(go.command(), "build", "-o", Plan.PRODUCT));
    for (String name : program) {
      String safe = safeName(name, renamed.size());
      if (!safe.equals(HandedIn.lastPart(name))) {
        renamed.put(HandedIn.in(HandedIn.folderOf(name), safe), name);
      }
      build.add(Plan.path(safe));
    }
    String folder = HandedIn.folderOf(entry);
    return Plan.build(
        go.folders(),
        new Recipe(renamed, List.of(Plan.inFolder(folder, build))),
        Plan.inFolder(folder, List.of(Plan.PRODUCT)));
  }

  /** The go command refuses or ignores files by their names; no student meant that. */
  private static String safeName(String name, int number) {
    String last = HandedIn.lastPart(name);
    return last.matches("[A-Za-z][A-Za-z0-9]*\\.go") ? last : "source" + number + ".go";
  }
}
