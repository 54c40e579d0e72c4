package org.sockscore.submission;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.sockscore.sandbox.HomeFolder;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.TrustedCommand;
import org.sockscore.submission.SubmissionProblem.Code;

/**
 * Finds the real interpreters and compilers of this machine. A version manager's shim costs 80 ms a
 * start and does not work in a box, so each is asked once where the real program is; the answer is
 * kept on disk until the shim, the search path or the version manager's choice changes. Safe for
 * use by several threads.
 */
public final class Toolchain {
  /** A shim on a loaded machine takes a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<String> CHOICES =
      List.of("PATH", "PYENV_VERSION", "RUSTUP_TOOLCHAIN", "NODENV_VERSION", "VIRTUAL_ENV");

  private final Path cache;
  private final Map<String, String> environment;
  private final Map<String, Optional<Tool>> known = new ConcurrentHashMap<>();

  /**
   * @param cache the folder to keep answers in; made when needed
   * @param environment of this process: its search path and the choices of version managers
   */
  public Toolchain(Path cache, Map<String, String> environment) {
    this.cache = cache.resolve("tools");
    this.environment = Map.copyOf(environment);
  }

  /** {@code name}, or the problem that says what to install. */
  Tool need(ToolName name) throws SubmissionProblem {
    return find(name)
        .orElseThrow(
            () ->
                new SubmissionProblem(
                    Code.MISSING_TOOL, name.command(), name.debianPackages(), name.product()));
  }

  /** The tool called {@code command}, which may be one we do not know. */
  Optional<Tool> find(String command) {
    Optional<ToolName> name = ToolName.of(command);
    return name.isPresent()
        ? find(name.get())
        : known.computeIfAbsent(command, c -> onPath(c).map(Toolchain::asFound));
  }

  private Optional<Tool> find(ToolName name) {
    Optional<Tool> tool = known.get(name.command());
    if (tool == null) {
      tool = look(name);
      known.put(name.command(), tool);
    }
    return tool;
  }

  private Optional<Tool> look(ToolName name) {
    return switch (name) {
      case JAVA, JAVAC -> jdk(name.command());
      case PYTHON -> onPath("python3").or(() -> onPath("python")).flatMap(p -> ask(name, p));
      case CARGO -> cargo();
      case NODE, RUSTC, GO -> onPath(name.command()).flatMap(p -> ask(name, p));
      case GCC, GXX, MAKE -> onPath(name.command()).map(Toolchain::asFound);
    };
  }

  /** The JDK that runs the harness is there and works; else the one on the search path. */
  private Optional<Tool> jdk(String command) {
    Path own = Path.of(System.getProperty("java.home"));
    return Stream.of(Optional.of(own), onPath("javac").map(Toolchain::home))
        .flatMap(Optional::stream)
        .filter(home -> isProgram(home.resolve("bin").resolve("javac")))
        .findFirst()
        .map(home -> new Tool(home.resolve("bin").resolve(command), foldersOfJdk(home)));
  }

  /** Debian keeps the settings of its JDKs in {@code /etc}, with links that lead there. */
  private static List<Path> foldersOfJdk(Path home) {
    List<Path> folders = new ArrayList<>(outsideSystem(Stream.of(home)));
    Path settings = real(home.resolve("lib").resolve("jvm.cfg"));
    if (!settings.startsWith(home) && settings.getParent() != null) {
      folders.addAll(outsideSystem(Stream.of(settings.getParent())));
    }
    return folders;
  }

  private Optional<Tool> cargo() {
    return find(ToolName.RUSTC)
        .map(rustc -> new Tool(rustc.executable().resolveSibling("cargo"), rustc.folders()))
        .filter(tool -> isProgram(tool.executable()))
        .or(() -> onPath("cargo").map(Toolchain::asFound));
  }

  private Optional<Path> onPath(String command) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(Path.of(folder, command), Path.of(folder, command + ".exe")))
        .filter(Toolchain::isProgram)
        .findFirst();
  }

  private static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /**
   * A program whose place tells all. In the system's folders its plain name is as good as the one
   * that it leads to, better to read, and tells a compiler cache what it is to be.
   */
  private static Tool asFound(Path program) {
    Path executable = isSystem(program) ? program : real(program);
    return new Tool(executable, outsideSystem(Stream.of(home(program))));
  }

  private static Path home(Path program) {
    Path bin = real(program).getParent();
    Path home = bin == null ? null : bin.getParent();
    return home == null ? program : home;
  }

  private Optional<Tool> ask(ToolName name, Path program) {
    try {
      String key = key(name, program);
      List<String> answer = kept(key);
      if (answer.isEmpty() || !isProgram(toolIn(name, answer).executable())) {
        answer = answerOf(name, program);
        keep(key, answer);
      }
      return Optional.of(toolIn(name, answer)).filter(tool -> isProgram(tool.executable()));
    } catch (SandboxException | IOException e) {
      // It is there and does not work: as good as absent, and the remedy is the same.
      return Optional.empty();
    }
  }

  private static List<String> answerOf(ToolName name, Path program) throws SandboxException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(name.question());
    return TrustedCommand.output(command, PATIENCE).lines().filter(s -> !s.isBlank()).toList();
  }

  private static Tool toolIn(ToolName name, List<String> answer) {
    Path first = Path.of(answer.get(0));
    return switch (name) {
      case PYTHON -> new Tool(first, outsideSystem(answer.stream().skip(1).map(Path::of)));
      case RUSTC -> new Tool(first.resolve("bin/rustc"), outsideSystem(Stream.of(first)));
      case GO -> new Tool(first.resolve("bin/go"), outsideSystem(Stream.of(first)));
      default -> asFound(first);
    };
  }

  private static List<Path> outsideSystem(Stream<Path> folders) {
    return folders
        .flatMap(folder -> Stream.of(folder, real(folder)))
        .distinct()
        .filter(folder -> !isSystem(folder))
        .toList();
  }

  private static boolean isSystem(Path folder) {
    return Stream.of("/usr", "/bin", "/sbin", "/lib", "/lib64").anyMatch(folder::startsWith)
        || folder.getNameCount() == 0;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }

  private String key(ToolName name, Path program) throws IOException {
    MessageDigest digest = FileTree.sha256();
    List<String> parts = new ArrayList<>(name.question());
    parts.addAll(List.of(program.toString(), changed(program)));
    CHOICES.forEach(choice -> parts.add(environment.getOrDefault(choice, "")));
    // Where pyenv, nodenv and the like write which version is meant.
    parts.add(changed(program.resolveSibling("../version")));
    parts.add(changed(HomeFolder.of(environment).resolve(".rustup/settings.toml")));
    parts.forEach(part -> digest.update((part + "\0").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String changed(Path file) throws IOException {
    FileTime never = FileTime.fromMillis(0);
    return (Files.exists(file) ? Files.getLastModifiedTime(file) : never).toString();
  }

  private List<String> kept(String key) throws IOException {
    Path file = cache.resolve(key);
    return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
  }

  private void keep(String key, List<String> answer) {
    try {
      Files.createDirectories(cache);
      Path draft = Files.createTempFile(cache, "answer", null);
      Files.write(draft, answer);
      Files.move(draft, cache.resolve(key), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return; // it is asked again next time
    }
  }
}
