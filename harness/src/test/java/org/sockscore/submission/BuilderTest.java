package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.HostSandbox;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Trees;

/** What is built, what is kept, and what is built anew. On the host: boxes have their own tests. */
class BuilderTest {
  /** Counts the boxes that builds run in. */
  private static final class CountingSandbox implements Sandbox {
    private final Sandbox host = new HostSandbox(true);
    private final AtomicInteger builds = new AtomicInteger();

    @Override
    public String isolation() {
      return host.isolation();
    }

    @Override
    public String observation() {
      return host.observation();
    }

    @Override
    public Box open(BoxSpec spec) throws SandboxException {
      if (spec.writable()) {
        builds.incrementAndGet();
      }
      return host.open(spec);
    }

    @Override
    public Path scratch() throws IOException {
      return host.scratch();
    }

    @Override
    public void abandon() {
      host.abandon();
    }

    @Override
    public void close() {
      host.close();
    }
  }

  private final CountingSandbox sandbox = new CountingSandbox();
  private final Path home;
  private final HandIn student;
  private final BuiltProgram programs;

  @AfterEach
  void closeSandbox() {
    sandbox.close();
  }

  BuilderTest(@TempDir Path home) throws IOException {
    this.home = home;
    student = new HandIn(home);
    programs = new BuiltProgram(sandbox, home.resolve("cache"));
  }

  private void writeC(String text) throws IOException {
    student.with("serveur.c", "#include <stdio.h>\nint main(void) { " + text + " return 0; }\n");
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> entries = Files.list(home.resolve("cache").resolve("builds"))) {
      return entries.toList();
    }
  }

  private int builds() {
    return sandbox.builds.get();
  }

  @Test
  void whatNeedsNoBuildIsStartedFromItsCopy() throws Exception {
    student.with("server.py", HandIn.PYTHON_SERVER);
    Submission submission = student.find();
    assertEquals(submission.folder(), programs.built(submission).folder());
    assertEquals(0, builds());
  }

  @Test
  void theSameFilesAreBuiltOnce() throws Exception {
    writeC("puts(\"1\");");
    Path first = programs.built(student.find()).folder();
    assertEquals(first, programs.built(student.find()).folder());
    assertEquals(1, builds());
    assertEquals("1", programs.run(student.find()).strip());
  }

  @Test
  void otherFilesAreBuiltAnew() throws Exception {
    writeC("puts(\"1\");");
    Path first = programs.built(student.find()).folder();
    writeC("puts(\"2\");");
    assertNotEquals(first, programs.built(student.find()).folder());
    assertEquals("2", programs.run(student.find()).strip());
  }

  @Test
  void anotherToolBuildsAnew() throws Exception {
    Path tool = Files.writeString(home.resolve("compiler"), "1");
    Recipe recipe = Recipe.of(List.of(tool.toString(), "./a.c"));
    String before = BuildCache.key("hash", recipe, "none");
    Files.writeString(tool, "22");
    assertNotEquals(before, BuildCache.key("hash", recipe, "none"));
    assertNotEquals(
        BuildCache.key("hash", recipe, "none"), BuildCache.key("hash", recipe, "bubblewrap"));
  }

  @Test
  void theCopyOfTheSubmissionIsNotWrittenTo() throws Exception {
    writeC("");
    Submission submission = student.find();
    programs.built(submission);
    assertEquals(List.of("serveur.c"), names(submission.folder()));
  }

  private static List<String> names(Path folder) throws IOException {
    return FileTree.regularFiles(folder).stream()
        .map(file -> FileTree.nameBelow(folder, file))
        .toList();
  }

  @Test
  void aFailureIsKeptToo() throws Exception {
    writeC("x;");
    BuildResult.Failed first = programs.failed(student.find());
    assertEquals(first, programs.failed(student.find()));
    assertEquals(1, builds());
    assertTrue(first.output().toUtf8().contains("undeclared"));
  }

  @Test
  void whatWasTouchedIsBuiltAnew() throws Exception {
    writeC("puts(\"1\");");
    Path tree = programs.built(student.find()).folder();
    Files.writeString(tree.resolve("a.out"), "echo cheated");
    assertEquals("1", programs.run(student.find()).strip());
    Files.writeString(tree.resolve("more.txt"), "cheated");
    programs.built(student.find());
    Files.delete(tree.resolve("a.out"));
    assertEquals("1", programs.run(student.find()).strip());
    assertEquals(4, builds());
  }

  @Test
  void anEntryThatCannotBeReadIsBuiltAnew() throws Exception {
    writeC("");
    programs.built(student.find());
    Path outcome = entries().get(0).resolve("outcome.json");
    for (String damage : List.of("", "{", "null", "[]", "{\"tree\": 1}", "\0\0\0\0")) {
      Files.writeString(outcome, damage);
      int before = builds();
      programs.built(student.find());
      assertEquals(before + 1, builds(), damage);
    }
    Files.delete(outcome);
    programs.built(student.find());
    Trees.delete(outcome.resolveSibling("tree"));
    programs.built(student.find());
    assertEquals(1, entries().size());
  }

  @Test
  void manyAtOnceEndWithOneEntry() throws Exception {
    writeC("puts(\"1\");");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Path>> folders = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        folders.add(threads.submit(() -> programs.built(student.find()).folder()));
      }
      for (Future<Path> folder : folders) {
        assertEquals(folders.get(0).get(), folder.get());
      }
    } finally {
      threads.shutdown();
    }
    assertEquals(1, entries().size());
    assertEquals("1", programs.run(student.find()).strip());
  }

  @Test
  void aBuildThatIsKilledIsNotKept() throws Exception {
    writeC("");
    student.with("Makefile", "serveur:\n\tkill -9 $$PPID\n");
    assertEquals(new Termination.Signalled(9), programs.failed(student.find()).termination());
    assertEquals(List.of(), entries());
    programs.failed(student.find());
    assertEquals(2, builds());
  }

  @Test
  void aLinkThatABuildMakesIsNotFollowed() throws Exception {
    writeC("puts(\"1\");");
    Path outside = Files.createDirectories(home.resolve("outside"));
    Files.writeString(outside.resolve("precious"), "x");
    student.with(
        "Makefile",
        "serveur:\n\tln -s " + outside + " link\n\tmkfifo pipe\n\tgcc -o $@ serveur.c\n");
    assertEquals("1", programs.run(student.find()).strip());
    Trees.delete(home.resolve("cache"));
    assertTrue(Files.exists(outside.resolve("precious")));
  }

  @Test
  void aFloodOfCompilerOutputIsCut() throws Exception {
    writeC("");
    student.with("Makefile", "serveur:\n\tyes | head -c 1000000\n\tfalse\n");
    assertEquals(64 << 10, programs.failed(student.find()).output().length());
  }

  @Test
  void twoProgramsFromOneBuildAreTwoResultsOfOneEntry() throws Exception {
    student.with("serveur.c", "int main(void) { return listen(1, 1); }\n");
    student.with("client.c", "int main(void) { return connect(1, 0, 0); }\n");
    student.with("Makefile", "all:\n\tgcc -w -o un serveur.c\n\tgcc -w -o deux client.c\n");
    assertEquals(List.of("./un"), programs.built(student.findFor(Role.SERVER)).launch());
    assertEquals(List.of("./deux"), programs.built(student.findFor(Role.CLIENT)).launch());
    assertEquals(1, builds());
  }

  @Test
  void whatAKilledProcessLeftBehindIsDeletedAfterADay() throws Exception {
    Path builds = home.resolve("cache").resolve("builds");
    Path old = Files.createDirectories(builds.resolve("draft1/tree")).resolveSibling("x");
    Files.writeString(old, "");
    Files.setLastModifiedTime(
        builds.resolve("draft1"), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    Files.createDirectories(builds.resolve("draft2"));
    writeC("");
    programs.built(student.find());
    assertFalse(Files.exists(builds.resolve("draft1")));
    assertTrue(Files.exists(builds.resolve("draft2")));
  }

  @Test
  void theCommandsToTypeAreThoseOfAStudent() throws Exception {
    student.with("mon serveur.py", HandIn.PYTHON_SERVER);
    assertEquals("python3 './mon serveur.py'", byHand());
    Files.delete(student.folder().resolve("mon serveur.py"));
    writeC("");
    assertEquals("gcc -pthread -o ./a.out -x c ./serveur.c -x none -lm && ./a.out", byHand());
    Files.delete(student.folder().resolve("serveur.c"));
    student.with("tp/x.java", "public class S { public static void main(String[] a) { } }");
    student.with("lisezmoi.txt", "");
    assertEquals(
        "cp ./tp/x.java ./tp/S.java && javac -encoding UTF-8 -nowarn -proc:none -d . -cp ."
            + " ./tp/S.java && java -cp . S",
        byHand());
  }

  @Test
  void theCommandsToTypeGoToTheFolderOfTheProgram() throws Exception {
    student.with("tp 1/serveur.py", HandIn.PYTHON_SERVER).with("lisezmoi.txt", "");
    assertEquals("cd './tp 1' && python3 ./serveur.py", byHand());
  }

  private String byHand() throws Exception {
    Submission submission = student.find();
    return ByHand.commands(submission, programs.built(submission), 6789);
  }

  @Test
  void thePortIsPutIntoTheCommandToType() throws Exception {
    student.with("s.py", HandIn.PYTHON_SERVER);
    Request request =
        new Request(Set.of(Role.SERVER), Optional.empty(), Optional.of("python3 s.py {port}"));
    Submission submission = student.find(student.folder(), request);
    assertEquals(
        "python3 s.py 6789", ByHand.commands(submission, programs.built(submission), 6789));
  }
}
