package org.sockscore.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.sandbox.Sandboxes;
import org.sockscore.sandbox.Trees;

/**
 * Nothing that a program does changes another’s mark, stays behind, or keeps the harness from its
 * end: the attacks of {@code src/test/hostile} beside right programs, in boxes as root and as an
 * ordinary user, and without boxes those that can be tried so. One by one they take long ({@code
 * ./check --all}); else all of an exercise are handed in together, in boxes.
 *
 * <p>Alone, because it looks at all that is left on the machine.
 */
@Tag("alone")
class HostileTest {
  private static final Path ATTACKS = Path.of("src", "test", "hostile");

  /** Nobody on every Linux; the kernel's own number for users without a name. */
  private static final String ORDINARY_USER = "65534";

  private static final String SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin";

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final boolean EACH = Boolean.getBoolean("examples.all");

  /** With a second version of Java a sample of the examples stands for all of them. */
  private static final boolean SAMPLE = System.getProperty("examples.sample") != null;

  /** Removed by us: the keeper of the battery's harness removes its part of it meanwhile. */
  @TempDir(cleanup = CleanupMode.NEVER)
  Path scratch;

  @AfterEach
  void clear() throws IOException {
    Trees.delete(scratch);
  }

  @TestFactory
  Stream<DynamicTest> inBoxes() throws Exception {
    assumeTrue(Sandboxes.probe().isolates(), "no boxes on this machine");
    assumeTrue(EACH || !ROOT, "as an ordinary user only; ./check --all does both");
    return outcomes(false, "bubblewrap");
  }

  @TestFactory
  Stream<DynamicTest> inBoxesOfAnOrdinaryUser() throws Exception {
    assumeTrue(ROOT && Sandboxes.probe().isolates(), "run by an ordinary user anyway");
    return outcomes(true, "bubblewrap");
  }

  @TestFactory
  Stream<DynamicTest> withoutBoxes() throws Exception {
    assumeTrue(EACH, "takes long: each waits for its port; ./check --all does it");
    return outcomes(false, "none");
  }

  private Stream<DynamicTest> outcomes(boolean asUser, String sandbox) throws Exception {
    assumeFalse(SAMPLE, "with the first version of Java only");
    List<Attack> attacks = Attack.allIn(ATTACKS);
    assertTrue(attacks.size() >= 50, attacks.size() + " attacks");
    List<Battery.Outcome> outcomes = run(asUser ? ordinaryUser() : ourselves(), sandbox);
    AttackTable.write(outcomes, sandbox + (asUser ? "-user" : ""));
    List<DynamicTest> tests = new ArrayList<>();
    Set<String> missing = new HashSet<>();
    attacks.forEach(attack -> missing.add(attack.id()));
    for (Battery.Outcome outcome : outcomes) {
      for (Battery.Result result : outcome.results()) {
        missing.remove(result.attack());
        tests.add(dynamicTest(result.attack(), () -> check(result)));
      }
      String name = "beside " + outcome.results().get(0).attack();
      tests.add(dynamicTest(name, () -> assertEquals(List.of(), outcome.wrong())));
    }
    tests.add(dynamicTest("all were tried", () -> assertEquals(Set.of(), missing)));
    return tests.stream();
  }

  private static void check(Battery.Result result) {
    assumeTrue(result.untried().isEmpty(), result::untried);
    assertEquals(List.of(), result.wrong(), result::toString);
  }

  /** How the battery is started, and what it finds where. */
  private record Start(List<String> prefix, String classPath, Path attacks, Path place) {}

  private Start ourselves() {
    return new Start(List.of(), classPath(), ATTACKS.toAbsolutePath(), scratch);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Who may not read where we keep our files finds copies of all that is needed. */
  private Start ordinaryUser() throws Exception {
    List<String> classPath = new ArrayList<>();
    for (String entry : classPath().split(File.pathSeparator)) {
      if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
        Path copy = scratch.resolve("classes").resolve(String.valueOf(classPath.size()));
        copy(Path.of(entry), copy);
        classPath.add(copy.toString());
      }
    }
    copy(ATTACKS, scratch.resolve("hostile"));
    Path place = Files.createDirectory(scratch.resolve("place"));
    run("chmod", "-R", "a+rX", scratch.toString());
    for (Path at = scratch; at != null; at = at.getParent()) {
      at.toFile().setExecutable(true, false);
    }
    run("chown", ORDINARY_USER, place.toString());
    List<String> prefix =
        List.of(
            "setpriv",
            "--reuid=" + ORDINARY_USER,
            "--regid=" + ORDINARY_USER,
            "--clear-groups",
            "unshare",
            "--user",
            "--map-root-user",
            "--");
    return new Start(
        prefix, String.join(File.pathSeparator, classPath), scratch.resolve("hostile"), place);
  }

  private static void copy(Path from, Path to) throws Exception {
    Files.createDirectories(to.getParent());
    run("cp", "-r", from.toString(), to.toString());
  }

  private static void run(String... command) throws Exception {
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor(), command[0]);
  }

  private static List<Battery.Outcome> run(Start start, String sandbox) throws Exception {
    List<String> command = new ArrayList<>(start.prefix());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + start.place(),
            "-cp",
            start.classPath(),
            Battery.class.getName(),
            start.attacks().toString(),
            start.place().toString(),
            sandbox,
            EACH ? "each" : "together"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(start.place().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    if (!start.prefix().isEmpty()) {
      builder.environment().put("PATH", SYSTEM_PATH);
      builder.environment().put("HOME", start.place().toString());
    }
    Process process = builder.start();
    List<Battery.Outcome> outcomes = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        outcomes.add(json.readValue(line, Battery.Outcome.class));
      }
    }
    assertEquals(0, process.waitFor());
    return outcomes;
  }
}
