package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Role;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.Program;
import org.sockscore.sandbox.Sandbox;

/** Builds a submission and runs it to its end. */
final class BuiltProgram {
  private final Sandbox sandbox;
  private final Builder builder;

  BuiltProgram(Sandbox sandbox, Path cache) {
    this.sandbox = sandbox;
    builder = new Builder(sandbox, cache);
  }

  BuildResult build(Submission submission) throws Exception {
    return builder.build(submission);
  }

  BuildResult.Built built(Submission submission) throws Exception {
    return assertInstanceOf(BuildResult.Built.class, build(submission));
  }

  BuildResult.Failed failed(Submission submission) throws Exception {
    return assertInstanceOf(BuildResult.Failed.class, build(submission));
  }

  /** What the program writes, standard output first. */
  String run(Submission submission) throws Exception {
    BuildResult.Built built = built(submission);
    BoxSpec spec =
        new BoxSpec(built.folder(), false, submission.toolFolders(), null, Role.SERVER, Limits.RUN);
    try (Box box = sandbox.open(spec)) {
      Program program = box.start(built.launchOn(6789), false);
      Bytes screen = Bytes.EMPTY;
      Bytes stderr = Bytes.EMPTY;
      while (program.termination().isEmpty()) {
        screen = screen.plus(program.takeScreen());
        stderr = stderr.plus(program.takeStderr());
        LockSupport.parkNanos(1_000_000);
      }
      screen = screen.plus(program.takeScreen());
      stderr = stderr.plus(program.takeStderr());
      return screen.plus(stderr).toUtf8();
    }
  }
}
