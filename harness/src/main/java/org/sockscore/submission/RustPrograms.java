package org.sockscore.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rust: files with a {@code main} for {@code rustc}, and the programs of Cargo packages. */
final class RustPrograms implements Programs {
  private static final String LANGUAGE = "Rust";
  private static final Pattern MAIN = Pattern.compile("\\bfn\\s+main\\s*\\(");
  private static final Pattern SECTION =
      Pattern.compile("(?ms)^[ \\t]*\\[+[ \\t]*(package|bin)[ \\t]*\\]+(.*?)(?=^[ \\t]*\\[|\\z)");
  private static final Pattern NAME =
      Pattern.compile("(?m)^[ \\t]*name[ \\t]*=[ \\t]*[\"']([^\"']+)[\"']");
  private static final Pattern PATH =
      Pattern.compile("(?m)^[ \\t]*path[ \\t]*=[ \\t]*[\"']([^\"']+)[\"']");

  @Override
  public List<Candidate> in(HandedIn files) {
    Map<String, String> sources = new TreeMap<>();
    for (String name : files.names()) {
      if (HandedIn.extension(name).equals("rs")) {
        files.text(name).ifPresent(text -> sources.put(name, Syntax.RUST.code(text)));
      }
    }
    List<String> manifests = manifests(files);
    List<Candidate> candidates = new ArrayList<>();
    manifests.forEach(manifest -> candidates.addAll(packaged(files, sources, manifest)));
    sources.forEach(
        (name, code) -> {
          if (MAIN.matcher(code).find() && manifests.stream().noneMatch(m -> owns(m, name))) {
            Evidence evidence = evidence(sources, name);
            candidates.add(
                Candidate.of(name, LANGUAGE, evidence, (tools, role) -> single(name, tools)));
          }
        });
    return candidates;
  }

  private static List<String> manifests(HandedIn files) {
    return files.names().stream()
        .filter(name -> HandedIn.lastPart(name).equals("Cargo.toml"))
        .toList();
  }

  private static boolean owns(String manifest, String source) {
    String folder = HandedIn.folderOf(manifest);
    return folder.isEmpty() || source.startsWith(folder + "/");
  }

  private static Evidence evidence(Map<String, String> sources, String entry) {
    Map<String, Closure.Unit> units = new TreeMap<>();
    sources.forEach((name, code) -> units.put(name, Closure.Unit.of(modules(name, code), code)));
    Evidence own = RoleSigns.RUST.in(sources.getOrDefault(entry, ""));
    return own.isNone()
        ? new Closure(units)
            .of(entry).stream()
                .map(name -> RoleSigns.RUST.in(sources.getOrDefault(name, "")))
                .reduce(Evidence.NONE, Evidence::or)
        : own;
  }

  /** A file without {@code main} is a module named like it, or like its folder. */
  private static Set<String> modules(String name, String code) {
    if (MAIN.matcher(code).find()) {
      return Set.of();
    }
    String stem = HandedIn.stem(name);
    return Set.of(stem.equals("mod") ? HandedIn.lastPart(HandedIn.folderOf(name)) : stem);
  }

  private static Plan single(String name, Toolchain tools) throws SubmissionProblem {
    Tool rustc = tools.need(ToolName.RUSTC);
    Tool linker = tools.need(ToolName.GCC);
    List<String> compile =
        List.of(
            rustc.command(),
            "--edition=2021",
            "--crate-name=submission",
            "-Clinker=" + linker.command(),
            "-Copt-level=1",
            "-o",
            Plan.PRODUCT,
            Plan.path(name));
    return Plan.build(rustc.folders(), Recipe.of(compile), List.of(Plan.PRODUCT));
  }

  private static List<Candidate> packaged(
      HandedIn files, Map<String, String> sources, String manifest) {
    List<Candidate> candidates = new ArrayList<>();
    programs(files, manifest)
        .forEach(
            (entry, program) ->
                candidates.add(
                    Candidate.of(
                        entry,
                        LANGUAGE,
                        evidence(sources, entry),
                        (tools, role) -> cargo(HandedIn.folderOf(manifest), program, tools))));
    return candidates;
  }

  /** The name of each program of a package, by the file it starts in. */
  private static Map<String, String> programs(HandedIn files, String manifest) {
    String text = files.text(manifest).orElse("");
    String folder = HandedIn.folderOf(manifest);
    Map<String, String> programs = new TreeMap<>();
    for (String name : files.names()) {
      if (HandedIn.folderOf(name).equals(HandedIn.in(folder, "src/bin"))) {
        programs.put(name, HandedIn.stem(name));
      }
    }
    Matcher section = SECTION.matcher(text);
    while (section.find()) {
      String name = first(NAME, section.group(2), "main");
      String path = first(PATH, section.group(2), "src/main.rs");
      programs.put(HandedIn.in(folder, path), name);
    }
    programs.keySet().removeIf(name -> !files.has(name));
    return programs;
  }

  private static String first(Pattern pattern, String text, String otherwise) {
    return Stream.of(pattern.matcher(text))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst()
        .orElse(otherwise);
  }

  private static Plan cargo(String folder, String program, Toolchain tools)
      throws SubmissionProblem {
    Tool cargo = tools.need(ToolName.CARGO);
    Tool rustc = tools.need(ToolName.RUSTC);
    Tool linker = tools.need(ToolName.GCC);
    List<String> build =
        List.of(
            cargo.command(),
            "--config=build.rustc='" + rustc.command() + "'",
            "--config=build.rustflags=['-Clinker=" + linker.command() + "']",
            "build",
            "--quiet",
            "--offline",
            "--release",
            "--target-dir=target",
            "--bin=" + program);
    return Plan.build(
        rustc.folders(),
        Recipe.of(Plan.inFolder(folder, build)),
        Plan.inFolder(folder, List.of("./target/release/" + program)));
  }
}
