package org.sockscore.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxException;

/** Breaks, as only we can, on submissions with a file {@code breaks-us.txt}. */
record BreakableSandbox(Sandbox real) implements Sandbox {
  static final String MARK = "breaks-us.txt";

  @Override
  public String isolation() {
    return real.isolation();
  }

  @Override
  public String observation() {
    return real.observation();
  }

  @Override
  public Box open(BoxSpec spec) throws SandboxException {
    if (Files.exists(spec.folder().resolve(MARK))) {
      throw new StackOverflowError("for a test");
    }
    return real.open(spec);
  }

  @Override
  public Path scratch() throws IOException {
    return real.scratch();
  }

  @Override
  public void abandon() {
    real.abandon();
  }

  @Override
  public void close() {
    real.close();
  }
}
