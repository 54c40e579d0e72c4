package org.sockscore.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.Program;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Trees;
import org.sockscore.submission.SubmissionProblem.Code;

/**
 * Builds submissions, each command in a box of its own, and keeps what comes of it by content: the
 * same files are built once with the same tools. Safe for use by several threads and processes.
 */
public final class Builder {
  /** A compiler is done or out of processor time long before; what waits for a keyboard is not. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final long LOOK_NANOS = 1_000_000;

  /** The first errors are the ones to read. */
  private static final int MOST_OUTPUT = 64 << 10;

  private final Sandbox sandbox;
  private final BuildCache cache;

  /**
   * @param cache the folder to keep builds in; made when needed
   */
  public Builder(Sandbox sandbox, Path cache) {
    this.sandbox = sandbox;
    this.cache = new BuildCache(cache.resolve("builds"));
  }

  /**
   * Builds {@code submission}, if it needs to be. Blocks until done, at most a few minutes.
   *
   * @throws SandboxException if a build cannot be run; a fault of our side
   * @throws SubmissionProblem if it makes several programs to choose from, or the disk is full
   */
  public BuildResult build(Submission submission) throws SandboxException, SubmissionProblem {
    if (submission.recipe().isEmpty()) {
      return new BuildResult.Built(submission.folder(), submission.launch());
    }
    try {
      return build(submission, submission.recipe().get());
    } catch (IOException e) {
      throw new SubmissionProblem(Code.CANNOT_STAGE, Shown.name(cache.folder()), Shown.reason(e));
    }
  }

  private BuildResult build(Submission submission, Recipe recipe)
      throws SandboxException, SubmissionProblem, IOException {
    String key = BuildCache.key(submission.sha256(), recipe, sandbox.isolation());
    Optional<BuildResult> kept = cache.get(key, submission.launch());
    BuildResult result = kept.isPresent() ? kept.get() : make(key, submission, recipe);
    return withProgram(result, submission, recipe);
  }

  private BuildResult make(String key, Submission submission, Recipe recipe)
      throws SandboxException, IOException {
    Path draft = cache.draft();
    try {
      Path tree = BuildCache.tree(draft);
      FileTree.copy(submission.folder(), tree);
      writeSources(submission.folder(), recipe, tree);
      for (List<String> command : recipe.commands()) {
        Optional<BuildResult.Failed> failed = run(command, tree, submission.toolFolders());
        if (failed.isPresent()) {
          return cache.putFailure(key, draft, failed.get());
        }
      }
      return cache.putSuccess(key, draft, submission.launch());
    } finally {
      Trees.delete(draft);
    }
  }

  private static void writeSources(Path folder, Recipe recipe, Path tree) throws IOException {
    for (var source : recipe.sources().entrySet()) {
      String text = HandedIn.decode(Files.readAllBytes(folder.resolve(source.getValue())));
      Path target = tree.resolve(source.getKey());
      FileTree.makeFolders(tree, target);
      Files.write(target, text.getBytes(StandardCharsets.UTF_8));
      FileTree.allow(target, false);
    }
  }

  private Optional<BuildResult.Failed> run(List<String> command, Path tree, List<Path> toolFolders)
      throws SandboxException {
    BoxSpec spec = new BoxSpec(tree, true, toolFolders, null, Role.SERVER, Limits.BUILD);
    try (Box box = sandbox.open(spec)) {
      Program program = box.start(command, false);
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      Termination end = await(program, output);
      return end.equals(new Termination.Exited(0))
          ? Optional.empty()
          : Optional.of(new BuildResult.Failed(command, Bytes.of(output.toByteArray()), end));
    }
  }

  private static Termination await(Program program, ByteArrayOutputStream output)
      throws SandboxException {
    long start = System.nanoTime();
    Optional<Termination> end = program.termination();
    while (end.isEmpty()) {
      drain(program, output);
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        program.kill();
        return new Termination.Killed();
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new SandboxException("interrupted while building");
      }
      LockSupport.parkNanos(LOOK_NANOS);
      end = program.termination();
    }
    drain(program, output);
    return started(end.get());
  }

  private static void drain(Program program, ByteArrayOutputStream output) {
    keep(program.takeScreen(), output);
    keep(program.takeStderr(), output);
  }

  private static void keep(Bytes piece, ByteArrayOutputStream output) {
    output.writeBytes(piece.head(MOST_OUTPUT - output.size()).toArray());
  }

  private static Termination started(Termination end) throws SandboxException {
    if (end instanceof Termination.FailedToStart failure) {
      throw new SandboxException(failure.reason());
    }
    if (end instanceof Termination.OutOfMemory) {
      throw new SandboxException("no memory was left");
    }
    return end;
  }

  /** Puts the name of what {@code make} made into the launch command. */
  private static BuildResult withProgram(BuildResult result, Submission submission, Recipe recipe)
      throws SubmissionProblem, IOException {
    boolean open = submission.launch().stream().anyMatch(w -> w.contains(Plan.BUILT_PROGRAM));
    return open && result instanceof BuildResult.Built built
        ? Product.launch(built, submission, recipe)
        : result;
  }
}
