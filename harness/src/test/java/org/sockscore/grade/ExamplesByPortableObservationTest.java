package org.sockscore.grade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;

/** Some of the examples in boxes, observed with nothing but what every system allows. */
class ExamplesByPortableObservationTest extends ExamplesTest {
  /** Every fourth or so: with no proof, silence takes its time. */
  private static final int ONE_IN = 4;

  @Override
  Sandbox sandbox() throws SandboxException {
    assumeTrue(Sandboxes.probe().isolates(), "no boxes on this machine");
    return Sandboxes.choose(SandboxChoice.BUBBLEWRAP, true);
  }

  /** Limits that are kept by looking on are none where nobody looks. */
  @Override
  boolean isTried(String submission) {
    return !submission.startsWith("fail-resource-limit-")
        && Math.floorMod(submission.hashCode(), ONE_IN) == 0;
  }

  /** What a silent program waits for is not seen. */
  @Override
  String expected(String submission) {
    return super.expected(submission).replace("waiting-for-more", "no-reply");
  }
}
