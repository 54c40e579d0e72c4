package org.sockscore.grade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;

/** Some of the examples in boxes, observed with nothing but what every system allows. */
class ExamplesByPortableObservationTest extends ExamplesTest {
  @Override
  Sandbox sandbox() throws SandboxException {
    assumeTrue(Sandboxes.probe().isolates(), "no boxes on this machine");
    return Sandboxes.choose(SandboxChoice.BUBBLEWRAP, true);
  }

  /** More at once than elsewhere: most of the time all of them wait. */
  @Override
  List<ExecutorService> openWorkers() {
    return List.of(Executors.newFixedThreadPool(4 * Runtime.getRuntime().availableProcessors()));
  }

  /**
   * With no proof, silence takes its time. Limits that are kept by looking on are none where nobody
   * looks.
   */
  @Override
  boolean isTried(String exercise, String submission) {
    return !submission.startsWith("fail-resource-limit-")
        && isWaitedFor(exercise)
        && isInSample(submission, 8);
  }

  /** What a silent program waits for is not seen. */
  @Override
  String expected(String submission) {
    return super.expected(submission).replace("waiting-for-more", "no-reply");
  }
}
