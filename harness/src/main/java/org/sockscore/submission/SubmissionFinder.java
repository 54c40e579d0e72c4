package org.sockscore.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sockscore.reports.Role;
import org.sockscore.sandbox.Trees;
import org.sockscore.submission.SubmissionProblem.Code;

/**
 * Finds out what was handed in: copies the files aside, recognises the language, the role and the
 * program to start, and how to build and start it. Starts nothing that was handed in. Blocks for
 * disk access and, the first time, while a tool says where it lives. Safe for use by several
 * threads.
 */
public final class SubmissionFinder {
  /** What is handed in as source counts; only without any, what is ready to run. */
  private static final List<List<Programs>> TIERS =
      List.of(
          List.of(
              new PythonPrograms(),
              new JavaPrograms(),
              new CPrograms(),
              new NodePrograms(),
              new RustPrograms(),
              new GoPrograms()),
          List.of(new JarPrograms()),
          List.of(new Executables()));

  private static final Set<String> SOURCES_WITH_MAIN =
      Set.of("java", "c", "cpp", "cc", "cxx", "rs", "go", "h", "hpp");
  private static final Set<String> SCRIPTS = Set.of("py", "pyw", "js", "mjs", "cjs");

  private final Toolchain tools;
  private final Path workFolder;

  /**
   * @param workFolder where private copies are made, one new folder each; made when needed, deleted
   *     by the caller ({@link Trees#delete}) when the submissions are done with
   */
  public SubmissionFinder(Toolchain tools, Path workFolder) {
    this.tools = tools;
    this.workFolder = workFolder;
  }

  /**
   * The submission at {@code path}, a file or a folder.
   *
   * @throws SubmissionProblem if there is no one program to start, or no tool to do it with; then
   *     no copy is left behind
   */
  public Submission find(Path path, Request request) throws SubmissionProblem {
    checkRole(request);
    Path copy = makeFolder();
    try {
      return recognise(path, Staging.copy(path, copy), request);
    } catch (SubmissionProblem | RuntimeException e) {
      deleteAfter(e, copy);
      throw e;
    }
  }

  /**
   * Those of the roles {@code offered} for which a program was handed in at {@code path}; none if
   * nothing shows any. Starts nothing, leaves nothing behind.
   *
   * @throws SubmissionProblem if the files cannot be read, or one program may be either
   */
  public Set<Role> roles(Path path, Set<Role> offered) throws SubmissionProblem {
    Path copy = makeFolder();
    try {
      List<Candidate> candidates = candidates(Staging.copy(path, copy));
      Set<Role> found =
          offered.stream()
              .filter(role -> candidates.stream().anyMatch(c -> c.mayBe(role)))
              .collect(Collectors.toSet());
      if (found.size() > 1 && candidates.size() == 1) {
        throw new SubmissionProblem(Code.SEVERAL_ROLES, shown(candidates));
      }
      deleteOrTell(copy);
      return found;
    } catch (SubmissionProblem | RuntimeException e) {
      deleteAfter(e, copy);
      throw e;
    }
  }

  private static void deleteOrTell(Path copy) throws SubmissionProblem {
    try {
      Trees.delete(copy);
    } catch (IOException e) {
      throw new SubmissionProblem(Code.CANNOT_STAGE, Shown.name(copy), Shown.reason(e));
    }
  }

  private static void checkRole(Request request) throws SubmissionProblem {
    if (request.role().isPresent() && !request.offered().contains(request.role().get())) {
      throw new SubmissionProblem(
          Code.ROLE_NOT_OFFERED,
          Shown.role(request.role().get()),
          Shown.role(request.offered().iterator().next()));
    }
  }

  private Path makeFolder() throws SubmissionProblem {
    try {
      Files.createDirectories(workFolder);
      Path folder = Files.createTempDirectory(workFolder, "submission");
      FileTree.allow(folder, true);
      return folder;
    } catch (IOException e) {
      throw new SubmissionProblem(Code.CANNOT_STAGE, Shown.name(workFolder), Shown.reason(e));
    }
  }

  private static void deleteAfter(Exception e, Path copy) {
    try {
      Trees.delete(copy);
    } catch (IOException late) {
      e.addSuppressed(late);
    }
  }

  private Submission recognise(Path path, HandedIn files, Request request)
      throws SubmissionProblem {
    if (request.run().isPresent()) {
      return given(path, files, request, request.run().get());
    }
    List<Candidate> candidates = candidates(files);
    if (candidates.isEmpty()) {
      throw nothing(path, files);
    }
    Role role = role(candidates, request);
    Candidate chosen = choose(files, candidates, role, request);
    return submission(path, files, chosen.language(), role, chosen.planner().plan(tools, role));
  }

  private Submission given(Path path, HandedIn files, Request request, String command)
      throws SubmissionProblem {
    String language = RunCommand.language(command);
    Plan plan = RunCommand.plan(files, command, tools);
    List<String> words = ShellWords.split(command);
    List<Candidate> named =
        candidates(files).stream().filter(c -> words.contains(c.entry())).toList();
    return submission(path, files, language, role(named, request), plan);
  }

  private static Submission submission(
      Path path, HandedIn files, String language, Role role, Plan plan) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return new Submission(
        last == null ? path.toString() : last.toString(),
        path,
        language,
        role,
        files.sha256(),
        files.folder(),
        plan.recipe(),
        plan.launch(),
        plan.toolFolders(),
        plan.shadowing());
  }

  private static List<Candidate> candidates(HandedIn files) {
    return TIERS.stream()
        .map(tier -> tier.stream().flatMap(programs -> programs.in(files).stream()).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static SubmissionProblem nothing(Path path, HandedIn files) {
    List<String> names = files.names();
    if (names.size() == 1) {
      Optional<Disguise> disguise = Disguise.of(files.head(names.get(0), 1 << 12));
      if (disguise.filter(Disguise::isArchive).isPresent() && !isSource(names.get(0))) {
        return new SubmissionProblem(Code.ARCHIVE, Shown.name(path));
      }
    }
    return binarySource(files)
        .or(() -> withoutMain(files))
        .orElseGet(() -> new SubmissionProblem(Code.NO_PROGRAM, Shown.names(names)));
  }

  private static boolean isSource(String name) {
    String extension = HandedIn.extension(name);
    return SCRIPTS.contains(extension) || SOURCES_WITH_MAIN.contains(extension);
  }

  /** A binary under the name of a source file, or the compiler's output without its input. */
  private static Optional<SubmissionProblem> binarySource(HandedIn files) {
    return files.names().stream()
        .flatMap(
            name ->
                Disguise.of(files.head(name, 1 << 12)).stream()
                    .filter(disguise -> isSource(name) || disguise.isProgram())
                    .map(d -> new SubmissionProblem(Code.NOT_SOURCE, Shown.name(name), d)))
        .findFirst();
  }

  private static Optional<SubmissionProblem> withoutMain(HandedIn files) {
    List<String> sources =
        files.names().stream()
            .filter(name -> SOURCES_WITH_MAIN.contains(HandedIn.extension(name)))
            .toList();
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(new SubmissionProblem(Code.NO_MAIN, Shown.names(sources)));
  }

  private static Role role(List<Candidate> candidates, Request request) throws SubmissionProblem {
    if (request.settledRole().isPresent()) {
      return request.settledRole().get();
    }
    Set<Role> found =
        Arrays.stream(Role.values())
            .filter(role -> candidates.stream().anyMatch(c -> c.mayBe(role)))
            .collect(Collectors.toSet());
    if (found.size() == 1) {
      return found.iterator().next();
    }
    String names = shown(candidates);
    throw new SubmissionProblem(found.isEmpty() ? Code.ROLE_UNKNOWN : Code.SEVERAL_ROLES, names);
  }

  /** The one candidate for {@code role} that there is most reason to take. */
  private static Candidate choose(
      HandedIn files, List<Candidate> candidates, Role role, Request request)
      throws SubmissionProblem {
    List<Candidate> fitting =
        Stream.<Predicate<Candidate>>of(
                c -> c.mayBe(role) && c.evidence().isStrongFor(role),
                c -> c.mayBe(role),
                c -> c.isCalled(role),
                c -> c.evidence().isNone(),
                c -> candidates.size() == 1 && mayBeMeant(c, role, request))
            .map(reason -> candidates.stream().filter(reason).toList())
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    new SubmissionProblem(
                        Code.OTHER_ROLE_ONLY, shown(candidates), Shown.role(role)));
    return single(files, fitting, role);
  }

  /** A server that connects instead of listening is a wrong server, unless it is called client. */
  private static boolean mayBeMeant(Candidate only, Role role, Request request) {
    Role other = role == Role.SERVER ? Role.CLIENT : Role.SERVER;
    return request.role().isPresent() || !only.isCalled(other);
  }

  private static Candidate single(HandedIn files, List<Candidate> fitting, Role role)
      throws SubmissionProblem {
    List<Candidate> preferred = fitting.stream().filter(Candidate::preferred).toList();
    List<Candidate> left = preferred.isEmpty() ? withoutCopies(files, fitting) : preferred;
    if (left.size() > 1) {
      throw new SubmissionProblem(
          Code.SEVERAL_PROGRAMS, shown(left), Shown.role(role), Shown.name(left.get(0).entry()));
    }
    return left.get(0);
  }

  /** The same file handed in twice is one program. */
  private static List<Candidate> withoutCopies(HandedIn files, List<Candidate> candidates) {
    return candidates.stream()
        .filter(
            c ->
                candidates.stream()
                    .takeWhile(earlier -> !earlier.equals(c))
                    .noneMatch(earlier -> isCopy(files, earlier, c)))
        .toList();
  }

  private static boolean isCopy(HandedIn files, Candidate one, Candidate other) {
    try {
      Path file = files.folder().resolve(one.entry());
      return one.part().equals(other.part())
          && Files.mismatch(file, files.folder().resolve(other.entry())) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(List<Candidate> candidates) {
    return Shown.list(candidates.stream().map(Candidate::shown).toList());
  }
}
