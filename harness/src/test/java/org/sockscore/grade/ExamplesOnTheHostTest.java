package org.sockscore.grade;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.sockscore.sandbox.OwnNetwork;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;

/** The examples without boxes, one at a time a port, as on a machine that has none. */
class ExamplesOnTheHostTest extends ExamplesTest {
  @Override
  Sandbox sandbox() throws SandboxException {
    return Sandboxes.choose(SandboxChoice.NONE, false);
  }

  /** Those of one exercise want the same port and come one after the other. */
  @Override
  List<ExecutorService> openWorkers() throws IOException {
    return List.of(OwnNetwork.thread(), OwnNetwork.thread());
  }

  /** With no proof that nobody else speaks to a program, its silence takes its time. */
  @Override
  boolean isTried(String exercise, String submission) {
    return isWaitedFor(exercise) && isInSample(submission, 12);
  }

  /** Only a box has the address of another machine. */
  @Override
  String expected(String submission) {
    return submission.equals("pass-python-lan-address")
        ? "fail wrong-address"
        : super.expected(submission);
  }
}
