package org.sockscore.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sockscore.driver.Driver;
import org.sockscore.driver.Patience;
import org.sockscore.grade.Workshop;
import org.sockscore.sandbox.HomeFolder;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;
import org.sockscore.submission.Toolchain;
import picocli.CommandLine.Option;

/** How programs are run: options of every command that runs some. */
final class RunOptions {
  /** How the end of a wait may be told. */
  enum Observe {
    AUTO,
    PORTABLE
  }

  /** Small enough to be read out and typed again. */
  private static final int SEED_BOUND = 1_000_000;

  @Option(names = "--seed", paramLabel = "N")
  Optional<Long> seed = Optional.empty();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N")
  int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--sandbox", paramLabel = "auto|bubblewrap|none")
  SandboxChoice sandbox = SandboxChoice.AUTO;

  @Option(names = "--observe", paramLabel = "auto|portable")
  Observe observe = Observe.AUTO;

  @Option(names = "--time-scale", paramLabel = "X")
  double timeScale = 1;

  static long freshSeed() {
    return new SecureRandom().nextInt(SEED_BOUND);
  }

  void check() throws UsageProblem {
    if (jobs < 1) {
      throw new UsageProblem("jobs", jobs);
    }
    if (!(timeScale > 0) || Double.isInfinite(timeScale)) {
      throw new UsageProblem("time-scale", timeScale);
    }
  }

  /** What works in the way that was asked for; the caller closes it. */
  Workshop workshop(Surroundings around) throws SandboxException, IOException {
    Path cache = HomeFolder.cache(around.environment());
    return Workshop.open(
        Sandboxes.choose(sandbox, observe == Observe.PORTABLE),
        new Driver(Patience.scaled(timeScale)),
        new Toolchain(cache, around.environment()),
        cache);
  }

  /** Runs as many cases at once as was asked for; the caller shuts it down. */
  ExecutorService executor() {
    return Executors.newFixedThreadPool(
        jobs,
        work -> {
          Thread thread = new Thread(work, "case");
          thread.setDaemon(true);
          return thread;
        });
  }
}
