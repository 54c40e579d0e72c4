package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.sandbox.HostSandbox;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;

/** Programs found, built and started as students hand them in, a subclass for each language. */
abstract class LanguageTest {
  private static Sandbox sandbox = new HostSandbox(true);
  @TempDir static Path cache;

  final HandIn student;
  final BuiltProgram programs;

  LanguageTest(Path home) throws IOException {
    student = new HandIn(home);
    programs = new BuiltProgram(sandbox, cache);
  }

  @BeforeAll
  static void openSandbox() throws SandboxException {
    sandbox = Sandboxes.choose(SandboxChoice.AUTO, false);
  }

  @AfterAll
  static void closeSandbox() {
    sandbox.close();
  }

  final void assertPrints(String expected) throws Exception {
    assertPrints(expected, student.find());
  }

  final void assertPrints(String expected, Submission submission) throws Exception {
    assertEquals(expected, programs.run(submission).strip());
  }
}
