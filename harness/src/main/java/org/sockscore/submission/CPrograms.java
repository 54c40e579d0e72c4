package org.sockscore.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sockscore.reports.Role;

/** C and C++: one program for each {@code main}, by the student's Makefile if there is one. */
final class CPrograms implements Programs {
  private static final Set<String> C = Set.of("c");
  private static final Set<String> CPP = Set.of("cpp", "cc", "cxx", "c++", "cp");
  private static final Set<String> HEADERS = Set.of("h", "hpp", "hh", "hxx");
  private static final Set<String> MAKEFILES = Set.of("makefile", "gnumakefile");

  private static final Pattern MAIN = Pattern.compile("\\bmain\\s*\\([^;{}]{0,300}\\)\\s*\\{");
  private static final Pattern FUNCTION =
      Pattern.compile("\\b([A-Za-z_]\\w*)\\s*\\([^;{}]{0,300}\\)\\s*(?:const\\s*)?\\{");
  private static final Pattern INCLUDED = Pattern.compile("#\\s*include\\s*\"([^\"\\n]+)\"");
  private static final Pattern CPP_ONLY =
      Pattern.compile("#\\s*include\\s*<(iostream|string|vector|thread|map)>|\\bstd\\s*::");

  /** A rule of a Makefile with one plain target. */
  private static final Pattern TARGET = Pattern.compile("(?m)^([\\w./-]+)[ \\t]*:(?!=)");

  private record Source(String code, Set<String> included, boolean cpp) {
    static Source of(String name, String text) {
      String plain = Syntax.C.withoutComments(text);
      Set<String> included =
          INCLUDED
              .matcher(plain)
              .results()
              .map(include -> HandedIn.lastPart(include.group(1)))
              .collect(Collectors.toSet());
      boolean cpp = CPP.contains(HandedIn.extension(name)) || CPP_ONLY.matcher(plain).find();
      return new Source(Syntax.C.code(text), included, cpp);
    }

    boolean hasMain() {
      return MAIN.matcher(code).find();
    }

    /** Its functions, and the header that stands for them. */
    Closure.Unit unit(String name) {
      Set<String> declares = new HashSet<>();
      if (!hasMain()) {
        FUNCTION.matcher(TopLevel.of(code)).results().map(m -> m.group(1)).forEach(declares::add);
        HEADERS.forEach(h -> declares.add(HandedIn.stem(name) + "." + h));
      }
      Closure.Unit words = Closure.Unit.of(declares, code);
      Set<String> mentions = new HashSet<>(words.mentions());
      mentions.addAll(included);
      return new Closure.Unit(declares, mentions);
    }
  }

  @Override
  public List<Candidate> in(HandedIn files) {
    Map<String, Source> sources = sources(files);
    Map<String, Closure.Unit> units = new TreeMap<>();
    sources.forEach((name, source) -> units.put(name, source.unit(name)));
    Closure closure = new Closure(units);
    List<Candidate> candidates = new ArrayList<>();
    sources.forEach(
        (name, source) -> {
          if (source.hasMain()) {
            candidates.add(candidate(files, sources, name, closure.of(name)));
          }
        });
    return candidates;
  }

  private static Map<String, Source> sources(HandedIn files) {
    Map<String, Source> sources = new TreeMap<>();
    for (String name : files.names()) {
      String extension = HandedIn.extension(name);
      if (C.contains(extension) || CPP.contains(extension)) {
        files.text(name).ifPresent(text -> sources.put(name, Source.of(name, text)));
      }
    }
    // What is included as text is not compiled by itself.
    Set<String> included = new HashSet<>();
    sources.values().forEach(source -> included.addAll(source.included()));
    sources.keySet().removeIf(name -> included.contains(HandedIn.lastPart(name)));
    return sources;
  }

  private static Candidate candidate(
      HandedIn files, Map<String, Source> sources, String entry, Set<String> program) {
    Predicate<String> isCpp = name -> source(sources, name).cpp();
    boolean cpp = program.stream().anyMatch(isCpp);
    Evidence own = RoleSigns.C.in(source(sources, entry).code());
    Evidence evidence =
        own.isNone()
            ? program.stream()
                .map(name -> RoleSigns.C.in(source(sources, name).code()))
                .reduce(Evidence.NONE, Evidence::or)
            : own;
    return Candidate.of(
        entry,
        cpp ? "C++" : "C",
        evidence,
        (tools, role) -> {
          Optional<String> makefile = makefile(files, entry);
          return makefile.isPresent()
              ? make(files, makefile.get(), tools, role)
              : compile(files, program, isCpp, tools);
        });
  }

  private static Source source(Map<String, Source> sources, String name) {
    return java.util.Objects.requireNonNull(sources.get(name), name);
  }

  /** Without optimisation, as students compile: a race or a stray pointer must show as at home. */
  private static Plan compile(
      HandedIn files, Set<String> program, Predicate<String> isCpp, Toolchain tools)
      throws SubmissionProblem {
    boolean cpp = program.stream().anyMatch(isCpp);
    Tool compiler = tools.need(cpp ? ToolName.GXX : ToolName.GCC);
    List<String> command = new ArrayList<>(List.of(compiler.command(), "-pthread"));
    headerFolders(files).forEach(folder -> command.add("-I" + Plan.path(folder)));
    command.addAll(List.of("-o", Plan.PRODUCT));
    for (String name : program) {
      command.addAll(List.of("-x", isCpp.test(name) ? "c++" : "c", Plan.path(name)));
    }
    command.addAll(List.of("-x", "none", "-lm"));
    return Plan.build(compiler.folders(), Recipe.of(command), List.of(Plan.PRODUCT));
  }

  private static Set<String> headerFolders(HandedIn files) {
    return files.names().stream()
        .filter(name -> HEADERS.contains(HandedIn.extension(name)))
        .map(HandedIn::folderOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The Makefile beside {@code entry}, or in a folder above it. */
  private static Optional<String> makefile(HandedIn files, String entry) {
    return files.names().stream()
        .filter(
            name -> MAKEFILES.contains(HandedIn.lastPart(name).toLowerCase(java.util.Locale.ROOT)))
        .filter(name -> isAbove(HandedIn.folderOf(name), HandedIn.folderOf(entry)))
        .max(java.util.Comparator.comparingInt(name -> HandedIn.folderOf(name).length()));
  }

  private static boolean isAbove(String folder, String other) {
    return folder.isEmpty() || (other + "/").startsWith(folder + "/");
  }

  /**
   * Everything is made anew ({@code -B}): what was handed in ready-made is from another machine.
   */
  private static Plan make(HandedIn files, String makefile, Toolchain tools, Role role)
      throws SubmissionProblem {
    Tool make = tools.need(ToolName.MAKE);
    tools.need(ToolName.GCC);
    String folder = HandedIn.folderOf(makefile);
    List<String> command =
        new ArrayList<>(List.of(make.command(), "-B", "-f", HandedIn.lastPart(makefile)));
    goal(files.text(makefile).orElse(""), role).ifPresent(command::add);
    return Plan.build(
        make.folders(),
        Recipe.of(Plan.inFolder(folder, command)),
        Plan.inFolder(folder, List.of(Plan.path(Plan.BUILT_PROGRAM))));
  }

  /** Where nothing builds all programs, the one for {@code role} is asked for by its name. */
  private static Optional<String> goal(String makefile, Role role) {
    List<String> targets =
        TARGET
            .matcher(makefile)
            .results()
            .map((MatchResult rule) -> rule.group(1))
            .filter(target -> !target.startsWith(".") && !target.endsWith(".o"))
            .distinct()
            .toList();
    List<String> fitting =
        targets.stream()
            .filter(target -> !target.matches("(run|test|clean|start|launch|debug).*"))
            .filter(target -> Evidence.ofName(target).roles().contains(role))
            .toList();
    boolean hasAll = targets.contains("all");
    return hasAll || fitting.size() != 1 ? Optional.empty() : Optional.of(fitting.get(0));
  }
}
