package org.sockscore.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Python 3. Python 2 is started the same way: its first error is what the student must see. */
final class PythonPrograms implements Programs {
  static final String LANGUAGE = "Python 3";

  private static final Set<String> EXTENSIONS = Set.of("py", "py3", "pyw");
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^[ \\t]*(?:import[ \\t]+([\\w., \\t]+)"
              + "|from[ \\t]+(\\.*)([\\w.]*)[ \\t]+import[ \\t]*\\(?([\\w, \\t]*))");
  private static final Pattern GUARD = Pattern.compile("\\b__name__\\b[^\\n]*==");

  /**
   * Modules that a program about sockets imports, or that these import in turn, and that are found
   * beside the program before they are found in the library. Built-in ones and those that Python
   * has loaded before the program starts cannot be hidden.
   */
  private static final Set<String> HIDEABLE =
      Set.of(
          "argparse",
          "array",
          "ast",
          "asyncio",
          "base64",
          "calendar",
          "code",
          "collections",
          "concurrent",
          "contextlib",
          "copy",
          "csv",
          "datetime",
          "decimal",
          "email",
          "enum",
          "fcntl",
          "fractions",
          "ftplib",
          "functools",
          "getopt",
          "hashlib",
          "heapq",
          "html",
          "http",
          "inspect",
          "ipaddress",
          "json",
          "keyword",
          "linecache",
          "locale",
          "logging",
          "math",
          "multiprocessing",
          "numbers",
          "operator",
          "pickle",
          "platform",
          "queue",
          "random",
          "re",
          "readline",
          "reprlib",
          "secrets",
          "select",
          "selectors",
          "shutil",
          "signal",
          "smtplib",
          "socket",
          "socketserver",
          "sqlite3",
          "ssl",
          "statistics",
          "string",
          "struct",
          "subprocess",
          "telnetlib",
          "tempfile",
          "textwrap",
          "threading",
          "timeit",
          "token",
          "tokenize",
          "traceback",
          "types",
          "typing",
          "unittest",
          "urllib",
          "uuid",
          "warnings",
          "weakref",
          "xml");

  @Override
  public List<Candidate> in(HandedIn files) {
    Map<String, ScriptGraph.Script> scripts = new TreeMap<>();
    for (String name : files.names()) {
      if (isSource(name)) {
        files.text(name).ifPresent(text -> scripts.put(name, script(files, name, text)));
      }
    }
    ScriptGraph graph = new ScriptGraph(scripts);
    return graph.entries().stream()
        .map(entry -> candidate(files, entry, graph.evidence(entry)))
        .toList();
  }

  /** The program that starts in {@code entry}, whatever its extension. */
  static Candidate candidate(HandedIn files, String entry, Evidence evidence) {
    return Candidate.of(entry, LANGUAGE, evidence, (tools, role) -> plan(files, entry, tools));
  }

  /** What the code of a script with the text {@code text} shows. */
  static Evidence evidence(String text) {
    return RoleSigns.PYTHON.in(Syntax.PYTHON.code(text));
  }

  private static Plan plan(HandedIn files, String entry, Toolchain tools) throws SubmissionProblem {
    Tool python = tools.need(ToolName.PYTHON);
    List<String> start = List.of(python.command(), Plan.path(HandedIn.lastPart(entry)));
    String folder = HandedIn.folderOf(entry);
    return Plan.run(python, Plan.inFolder(folder, start)).shadowing(shadowing(files, folder));
  }

  private static Optional<String> shadowing(HandedIn files, String folder) {
    return files.names().stream()
        .filter(name -> HandedIn.folderOf(name).equals(folder))
        .filter(name -> name.endsWith(".py") && HIDEABLE.contains(HandedIn.stem(name)))
        .map(HandedIn::lastPart)
        .findFirst();
  }

  private static boolean isSource(String name) {
    return EXTENSIONS.contains(HandedIn.extension(name)) && !Staging.isNodeModule(name);
  }

  private static ScriptGraph.Script script(HandedIn files, String name, String text) {
    String code = Syntax.PYTHON.code(text);
    return new ScriptGraph.Script(
        RoleSigns.PYTHON.in(code), imports(files, name, code), GUARD.matcher(code).find());
  }

  private static Set<String> imports(HandedIn files, String name, String code) {
    Set<String> found = new HashSet<>();
    Matcher matcher = IMPORT.matcher(code);
    while (matcher.find()) {
      modules(matcher)
          .flatMap(module -> file(files, HandedIn.folderOf(name), module))
          .filter(file -> !file.equals(name))
          .forEach(found::add);
    }
    return found;
  }

  /** {@code from a import b} may mean the module {@code a} or the module {@code a.b}. */
  private static Stream<String> modules(Matcher matcher) {
    String plain = matcher.group(1);
    if (plain != null) {
      return names(plain);
    }
    String from = matcher.group(3);
    String dot = from.isEmpty() ? "" : from + ".";
    Stream<String> inside = names(matcher.group(4)).map(module -> dot + module);
    return Stream.concat(from.isEmpty() ? Stream.empty() : Stream.of(from), inside);
  }

  private static Stream<String> names(String list) {
    return Stream.of(list.split(","))
        .map(word -> word.strip().split("\\s+")[0])
        .filter(word -> !word.isEmpty());
  }

  private static Stream<String> file(HandedIn files, String folder, String module) {
    String name = HandedIn.in(folder, module.replace('.', '/'));
    return Stream.of(name + ".py", name + "/__init__.py").filter(files::has);
  }
}
