package org.sockscore.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** JavaScript for Node.js. A {@code package.json} names the program to start. */
final class NodePrograms implements Programs {
  static final String LANGUAGE = "JavaScript";

  private static final Set<String> EXTENSIONS = Set.of("js", "mjs", "cjs");
  private static final Pattern IMPORT =
      Pattern.compile("(?:require\\s*\\(|\\bfrom|\\bimport\\s*\\(?)\\s*[\"'`](\\.[^\"'`]*)[\"'`]");
  private static final Pattern GUARD = Pattern.compile("\\brequire\\s*\\.\\s*main\\b");

  @Override
  public List<Candidate> in(HandedIn files) {
    Map<String, ScriptGraph.Script> scripts = new TreeMap<>();
    for (String name : files.names()) {
      if (EXTENSIONS.contains(HandedIn.extension(name)) && !Staging.isNodeModule(name)) {
        files.text(name).ifPresent(text -> scripts.put(name, script(files, name, text)));
      }
    }
    ScriptGraph graph = new ScriptGraph(scripts);
    Set<String> named = namedByPackages(files);
    return graph.entries().stream()
        .map(entry -> candidate(entry, graph.evidence(entry)).preferredIf(named.contains(entry)))
        .toList();
  }

  /** The program that starts in {@code entry}, whatever its extension. */
  static Candidate candidate(String entry, Evidence evidence) {
    return Candidate.of(entry, LANGUAGE, evidence, (tools, role) -> plan(entry, tools));
  }

  /** What the code of a script with the text {@code text} shows. */
  static Evidence evidence(String text) {
    return RoleSigns.JAVASCRIPT.in(Syntax.JAVASCRIPT.code(text));
  }

  private static Plan plan(String entry, Toolchain tools) throws SubmissionProblem {
    Tool node = tools.need(ToolName.NODE);
    List<String> start = List.of(node.command(), Plan.path(HandedIn.lastPart(entry)));
    return Plan.run(node, Plan.inFolder(HandedIn.folderOf(entry), start));
  }

  private static ScriptGraph.Script script(HandedIn files, String name, String text) {
    Set<String> imports = imports(files, name, Syntax.JAVASCRIPT.withoutComments(text));
    return new ScriptGraph.Script(evidence(text), imports, GUARD.matcher(text).find());
  }

  private static Set<String> imports(HandedIn files, String name, String code) {
    Set<String> found = new HashSet<>();
    Matcher matcher = IMPORT.matcher(code);
    while (matcher.find()) {
      resolve(files, HandedIn.folderOf(name), matcher.group(1))
          .filter(file -> !file.equals(name))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<String> resolve(HandedIn files, String folder, String module) {
    String name = normal(HandedIn.in(folder, module));
    return Stream.of("", ".js", ".mjs", ".cjs", "/index.js")
        .map(name::concat)
        .filter(files::has)
        .filter(file -> EXTENSIONS.contains(HandedIn.extension(file)))
        .findFirst();
  }

  /** {@code name} without {@code .} and {@code ..}. */
  private static String normal(String name) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : name.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static Set<String> namedByPackages(HandedIn files) {
    Set<String> named = new HashSet<>();
    for (String name : files.names()) {
      if (HandedIn.lastPart(name).equals("package.json") && !Staging.isNodeModule(name)) {
        files.text(name).stream()
            .flatMap(NodePrograms::programsIn)
            .flatMap(main -> resolve(files, HandedIn.folderOf(name), main).stream())
            .forEach(named::add);
      }
    }
    return named;
  }

  /** What {@code npm start} runs, else what the package says is its main file. */
  private static Stream<String> programsIn(String packageJson) {
    try {
      JsonNode json = new ObjectMapper().readTree(packageJson);
      Matcher start =
          Pattern.compile("\\bnode\\s+(\\S+)").matcher(json.at("/scripts/start").asText());
      return start.find() ? Stream.of(start.group(1)) : Stream.of(json.path("main").asText());
    } catch (JsonProcessingException e) {
      return Stream.empty();
    }
  }
}
