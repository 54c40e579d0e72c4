package org.sockscore.grade;

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

  /** Only a box has the address of another machine. */
  @Override
  String expected(String submission) {
    return submission.equals("pass-python-lan-address")
        ? "fail wrong-address"
        : super.expected(submission);
  }
}
