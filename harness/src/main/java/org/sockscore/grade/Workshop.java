package org.sockscore.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sockscore.driver.Driver;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.Trees;
import org.sockscore.submission.Builder;
import org.sockscore.submission.Submission;
import org.sockscore.submission.SubmissionFinder;
import org.sockscore.submission.Toolchain;

/**
 * What does the work of the stages; one for all submissions. Safe for use by several threads.
 *
 * @param copies where private copies of what was handed in are kept while they are graded
 */
public record Workshop(
    SubmissionFinder finder, Builder builder, Sandbox sandbox, Driver driver, Path copies)
    implements AutoCloseable {

  /**
   * A workshop with a folder of its own for copies; the caller closes it, and with it {@code
   * sandbox}.
   *
   * @param cache where builds are kept
   */
  public static Workshop open(Sandbox sandbox, Driver driver, Toolchain tools, Path cache)
      throws IOException {
    Path copies = Files.createTempDirectory(sandbox.scratch(), "copies");
    return new Workshop(
        new SubmissionFinder(tools, copies), new Builder(sandbox, cache), sandbox, driver, copies);
  }

  /** Removes the copy of {@code submission}. */
  void discard(Submission submission) {
    delete(submission.folder());
  }

  /** The process is about to end: all programs are ended, and nothing of them is left. */
  public void abandon() {
    sandbox.abandon();
  }

  @Override
  public void close() {
    delete(copies);
    sandbox.close();
  }

  private static void delete(Path folder) {
    try {
      Trees.delete(folder);
    } catch (IOException e) {
      // Left for the system to clear: what was graded is worth more than a tidy temporary folder.
    }
  }
}
