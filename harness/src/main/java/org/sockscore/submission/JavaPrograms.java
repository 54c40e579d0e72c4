package org.sockscore.submission;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java source: one program for each class with a {@code main}. */
final class JavaPrograms implements Programs {
  static final String LANGUAGE = "Java";

  /**
   * A small program is done before the JVM has warmed up: 39 ms of processor time to start instead
   * of 42 on Java 17, 45 instead of 53 on 25, and 420 instead of 690 for its compiler. The serial
   * collector, quicker elsewhere, costs 9 ms more on 17, whose class archive is made for G1.
   */
  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto");

  /** Types that every program about sockets uses, and that one of the same name would hide. */
  private static final Set<String> HIDEABLE =
      Set.of(
          "Socket",
          "ServerSocket",
          "DatagramSocket",
          "DatagramPacket",
          "InetAddress",
          "Thread",
          "Runnable",
          "String",
          "System",
          "Scanner",
          "Exception",
          "IOException",
          "InputStream",
          "OutputStream",
          "BufferedReader",
          "PrintWriter",
          "Integer",
          "Math",
          "Object");

  @Override
  public List<Candidate> in(HandedIn files) {
    Map<String, JavaFile> sources = new TreeMap<>();
    for (String name : files.names()) {
      if (HandedIn.extension(name).equals("java")) {
        files.text(name).ifPresent(text -> sources.put(name, JavaFile.of(text)));
      }
    }
    Closure closure = new Closure(JavaFile.units(sources));
    List<Candidate> candidates = new ArrayList<>();
    sources.forEach(
        (name, file) ->
            file.mains()
                .forEach(
                    main ->
                        candidates.add(candidate(files, sources, closure.of(name), name, main))));
    return candidates;
  }

  /** The command that runs {@code what} with a JVM that starts quickly and stays small. */
  static List<String> java(Tool java, String... what) {
    List<String> command = new ArrayList<>(List.of(java.command()));
    command.addAll(QUICK_START);
    command.add("-Xmx256m");
    command.addAll(List.of(what));
    return command;
  }

  private static Candidate candidate(
      HandedIn files,
      Map<String, JavaFile> sources,
      Set<String> program,
      String name,
      String main) {
    JavaFile file = file(sources, name);
    Map<String, JavaFile> own =
        program.stream().collect(Collectors.toMap(part -> part, part -> file(sources, part)));
    Evidence evidence = evidence(file.types().getOrDefault(main, ""), own);
    return Candidate.inside(
        name,
        file.mains().size() > 1 ? main : "",
        LANGUAGE,
        evidence,
        (tools, role) -> plan(files, own, file.fullName(main), tools));
  }

  private static Evidence evidence(String mainClass, Map<String, JavaFile> program) {
    Evidence own = RoleSigns.JAVA.in(mainClass);
    return own.isNone()
        ? program.values().stream()
            .map(file -> RoleSigns.JAVA.in(file.code()))
            .reduce(Evidence.NONE, Evidence::or)
        : own;
  }

  private static Plan plan(
      HandedIn files, Map<String, JavaFile> program, String main, Toolchain tools)
      throws SubmissionProblem {
    Tool javac = tools.need(ToolName.JAVAC);
    Tool java = tools.need(ToolName.JAVA);
    String classPath = classPath(files);
    Map<String, String> sources = namedForCompiler(files, program);
    List<String> compile = new ArrayList<>(List.of(javac.command()));
    QUICK_START.forEach(flag -> compile.add("-J" + flag));
    compile.addAll(List.of("-J-Dfile.encoding=UTF-8", "-J-Dstderr.encoding=UTF-8"));
    compile.addAll(List.of("-J-Duser.language=en", "-encoding", "UTF-8", "-nowarn"));
    compile.addAll(List.of("-proc:none", "-d", ".", "-cp", classPath));
    sources.keySet().stream().sorted().map(Plan::path).forEach(compile::add);
    Map<String, String> copies = new TreeMap<>(sources);
    copies.entrySet().removeIf(copy -> isGoodAsItIs(files, copy));
    return Plan.build(
            javac.folders(),
            new Recipe(copies, List.of(compile)),
            java(java, "-cp", classPath, main))
        .shadowing(shadowing(program));
  }

  private static boolean isGoodAsItIs(HandedIn files, Map.Entry<String, String> copy) {
    return copy.getKey().equals(copy.getValue()) && !files.needsRecoding(copy.getValue());
  }

  /** The names under which the compiler gets the files, and the names they were handed in with. */
  private static Map<String, String> namedForCompiler(
      HandedIn files, Map<String, JavaFile> program) {
    Map<String, String> named = new TreeMap<>();
    program.forEach(
        (name, file) -> {
          String wanted = file.wantedName(name);
          boolean taken = named.containsKey(wanted) || (files.has(wanted) && !wanted.equals(name));
          named.put(taken ? ".sources/" + name + "/" + HandedIn.lastPart(wanted) : wanted, name);
        });
    return named;
  }

  private static String classPath(HandedIn files) {
    Stream<String> jars =
        files.names().stream().filter(name -> HandedIn.extension(name).equals("jar"));
    return Stream.concat(Stream.of("."), jars).collect(Collectors.joining(File.pathSeparator));
  }

  private static Optional<String> shadowing(Map<String, JavaFile> program) {
    return program.entrySet().stream()
        .filter(file -> file.getValue().types().keySet().stream().anyMatch(HIDEABLE::contains))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static JavaFile file(Map<String, JavaFile> sources, String name) {
    return java.util.Objects.requireNonNull(sources.get(name), name);
  }
}
