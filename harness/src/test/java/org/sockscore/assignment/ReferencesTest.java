package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sockscore.driver.Clues;
import org.sockscore.driver.Driver;
import org.sockscore.driver.Meeting;
import org.sockscore.driver.Patience;
import org.sockscore.judge.Judge;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;

/** The references, run as students' programs are, meet what is asked of students. */
class ReferencesTest {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final int SEED = 20;

  @TempDir private Path folder;

  /** The one class alone, as a student would hand it in. */
  private void handIn(Class<?> server) throws IOException {
    Path file = folder.resolve(server.getName().replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    try (InputStream in = server.getResourceAsStream(server.getSimpleName() + ".class")) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "perroquet, org.sockscore.reference.PerroquetServer",
    "primes, org.sockscore.reference.PrimesServer",
    "bonjour, org.sockscore.reference.BonjourServer",
    "primes-udp, org.sockscore.reference.PrimesUdpServer",
    "kv, org.sockscore.reference.KvServer",
    "chatroom, org.sockscore.reference.ChatServer"
  })
  void theReferencePassesEveryCase(String id, Class<?> server) throws Exception {
    Assignment assignment = AssignmentLoader.load(id);
    List<String> command =
        List.of(
            JAVA_HOME.resolve("bin" + File.separator + "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            ".",
            server.getName());
    handIn(server);
    try (Sandbox sandbox = Sandboxes.choose(SandboxChoice.AUTO, false)) {
      for (TestCase testCase : assignment.exercise(Role.SERVER).orElseThrow()) {
        CaseResult result = judge(testCase, assignment.listen(), sandbox, command);
        assertEquals(List.of(), result.findings(), id + " " + testCase.id());
        assertEquals(testCase.points(), result.points(), id + " " + testCase.id());
      }
    }
  }

  private CaseResult judge(
      TestCase testCase, Endpoint listen, Sandbox sandbox, List<String> command) throws Exception {
    List<Transcript> transcripts = new ArrayList<>();
    for (Script script : testCase.scripts(SEED)) {
      transcripts.add(run(script, listen, sandbox, command));
    }
    return new Judge(Language.EN, Role.SERVER).judge(testCase, testCase.scripts(SEED), transcripts);
  }

  private Transcript run(Script script, Endpoint listen, Sandbox sandbox, List<String> command)
      throws SandboxException {
    BoxSpec spec = new BoxSpec(folder, false, List.of(JAVA_HOME), listen, Role.SERVER, Limits.RUN);
    try (Box box = sandbox.open(spec)) {
      return new Driver(Patience.scaled(1))
          .run(script, new Meeting(Role.SERVER, listen, Clues.NONE), box, command);
    }
  }
}
