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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sockscore.driver.Clues;
import org.sockscore.driver.Contender;
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
  private void handIn(Class<?> program) throws IOException {
    Path file = folder.resolve(program.getName().replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    try (InputStream in = program.getResourceAsStream(program.getSimpleName() + ".class")) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @CsvSource({
    "perroquet, SERVER, org.sockscore.reference.PerroquetServer",
    "perroquet, CLIENT, org.sockscore.reference.PerroquetClient",
    "primes, SERVER, org.sockscore.reference.PrimesServer",
    "primes, CLIENT, org.sockscore.reference.PrimesClient",
    "bonjour, SERVER, org.sockscore.reference.BonjourServer",
    "bonjour, CLIENT, org.sockscore.reference.BonjourClient",
    "primes-udp, SERVER, org.sockscore.reference.PrimesUdpServer",
    "primes-udp, CLIENT, org.sockscore.reference.PrimesUdpClient",
    "kv, SERVER, org.sockscore.reference.KvServer",
    "kv, CLIENT, org.sockscore.reference.KvClient",
    "chatroom, SERVER, org.sockscore.reference.ChatServer",
    "chatroom, CLIENT, org.sockscore.reference.ChatClient",
    "marcel, SERVER, org.sockscore.reference.MarcelServer",
    "marcel, CLIENT, org.sockscore.reference.MarcelClient",
    "woof, SERVER, org.sockscore.reference.WoofServer",
    "woof, CLIENT, org.sockscore.reference.WoofClient"
  })
  void theReferencePassesEveryCase(String id, Role role, Class<?> program) throws Exception {
    Assignment assignment = AssignmentLoader.load(id);
    List<String> command =
        List.of(
            JAVA_HOME.resolve("bin" + File.separator + "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            ".",
            program.getName());
    handIn(program);
    try (Sandbox sandbox = Sandboxes.choose(SandboxChoice.AUTO, false)) {
      for (TestCase testCase : assignment.exercise(role).orElseThrow()) {
        Meeting meeting = new Meeting(role, assignment.listen(), Clues.NONE);
        CaseResult result = judge(testCase, meeting, sandbox, command);
        assertEquals(List.of(), result.findings(), id + " " + testCase.id());
        assertEquals(testCase.points(), result.points(), id + " " + testCase.id());
      }
    }
  }

  private CaseResult judge(
      TestCase testCase, Meeting meeting, Sandbox sandbox, List<String> command) throws Exception {
    List<Transcript> transcripts = new ArrayList<>();
    for (Script script : testCase.scripts(SEED)) {
      transcripts.add(run(script, meeting, sandbox, command));
    }
    return new Judge(Language.EN, meeting.role())
        .judge(testCase, testCase.scripts(SEED), transcripts);
  }

  private Transcript run(Script script, Meeting meeting, Sandbox sandbox, List<String> command)
      throws SandboxException {
    BoxSpec spec =
        new BoxSpec(
            folder, false, List.of(JAVA_HOME), meeting.endpoint(), meeting.role(), Limits.RUN);
    try (Box box = sandbox.open(spec)) {
      return new Driver(Patience.scaled(1)).run(script, new Contender(meeting, box, command));
    }
  }
}
