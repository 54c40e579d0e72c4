package org.sockscore.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.grade.TinyClass;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.SummaryJson;
import org.sockscore.sandbox.Sandboxes;

/** {@code grade} as a process of its own, which can be killed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class GradeProcessTest {
  private static final int SUBMISSIONS = 12;
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  @TempDir Path root;

  private TinyClass tiny;

  @BeforeEach
  void handIn() throws IOException {
    tiny = TinyClass.in(root);
    for (int i = 10; i < 10 + SUBMISSIONS; i++) {
      tiny.handIn("student-" + i, i % 3 == 0 ? TinyClass.ENDS : TinyClass.LISTENS);
    }
  }

  @Test
  void aKillInTheMiddleLosesNothingAndTheSameCommandFinishes() throws Exception {
    Process first = start(grade(tiny.out()));
    awaitScorecards(first, 2);
    List<ProcessHandle> started = first.descendants().toList();
    first.destroyForcibly().waitFor();
    for (ProcessHandle process : started) {
      process.onExit().get(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
    }
    Map<Path, byte[]> before = scorecards();
    assertTrue(before.size() < SUBMISSIONS, "killed too late to tell anything");

    assertEquals(ExitStatus.FINE, start(grade(tiny.out())).waitFor());
    for (Map.Entry<Path, byte[]> kept : before.entrySet()) {
      assertArrayEquals(kept.getValue(), Files.readAllBytes(kept.getKey()));
    }
    assertEquals(SUBMISSIONS, scorecards().size());

    Path undisturbed = root.resolve("undisturbed");
    assertEquals(ExitStatus.FINE, start(grade(undisturbed)).waitFor());
    assertEquals(rows(undisturbed), rows(tiny.out()));
  }

  @Test
  void aSignalToEndKeepsWhatWasGradedAndIsStatus130() throws Exception {
    Process process = start(grade(tiny.out()));
    awaitScorecards(process, 1);
    process.destroy();
    assertEquals(ExitStatus.INTERRUPTED, process.waitFor());
    assertTrue(said().contains("interrupted"), said());
    List<String> rows = rows(tiny.out());
    assertFalse(rows.isEmpty());
    assertTrue(rows.size() < SUBMISSIONS);
    assertTrue(process.descendants().findAny().isEmpty());
  }

  /** With values of its own, it would grade all of it anew. */
  @Test
  void aDemoThatWasStoppedGoesOnWithTheSameValues() throws Exception {
    String seed = seedOfDemo();
    assertEquals(seed, seedOfDemo());
  }

  /** What the demo says to draw from, before it is stopped. */
  private String seedOfDemo() throws Exception {
    Process demo = start(sockscore("demo", "--lang", "en"));
    try {
      Pattern line = Pattern.compile(": seed (\\d+)\n");
      Matcher seed = line.matcher(said());
      while (!seed.find()) {
        assertTrue(demo.isAlive(), said());
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        seed = line.matcher(said());
      }
      return seed.group(1);
    } finally {
      demo.destroy();
      demo.waitFor();
    }
  }

  @Test
  void aFullDiskIsToldInASentenceAndWhatWasGradedStays() throws Exception {
    List<String> inNamespace =
        List.of("unshare", "--user", "--map-root-user", "--mount", "--", "sh", "-c");
    assumeTrue(works(inNamespace), "no mount namespaces on this machine");
    Files.createDirectories(tiny.out());
    String script =
        "mount -t tmpfs -o size=150k tmpfs \"$0\" && { \"$@\"; status=$?; find \"$0\"; exit $status; }";
    List<String> command = new ArrayList<>(inNamespace);
    command.addAll(List.of(script, tiny.out().toString()));
    command.addAll(grade(tiny.out()));
    Process process = start(command);
    assertEquals(ExitStatus.OUR_FAULT, process.waitFor(), said());
    assertTrue(said().contains("The disk is full"), said());
    assertFalse(said().contains("Exception"), said());
    String files = Files.readString(root.resolve("stdout"));
    assertTrue(files.contains("scorecard.json"), files);
    assertFalse(files.contains(".part"), files);
  }

  @Test
  void whereThereAreNoBoxesAClassIsNotRunUnlessToldTo() throws Exception {
    Path noPrograms = Files.createDirectory(root.resolve("no programs"));
    List<String> command = new ArrayList<>(List.of("/usr/bin/env", "PATH=" + noPrograms));
    command.addAll(sockscore("grade", tiny.assignment().toString()));
    command.addAll(List.of(tiny.submissions().toString(), "-o", tiny.out().toString()));
    assertEquals(ExitStatus.WRONG_USAGE, start(command).waitFor(), said());
    assertTrue(said().contains("--sandbox none"), said());
    assertFalse(Files.exists(tiny.out()));
  }

  private static boolean works(List<String> inNamespace) throws Exception {
    List<String> trial = new ArrayList<>(inNamespace);
    trial.add("mount -t tmpfs tmpfs /tmp");
    try {
      return new ProcessBuilder(trial).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> grade(Path out) {
    return sockscore(
        "grade",
        "--sandbox",
        Sandboxes.probe().isolates() ? "bubblewrap" : "none",
        tiny.assignment().toString(),
        tiny.submissions().toString(),
        "-o",
        out.toString(),
        "-j",
        "1",
        "--lang",
        "en",
        "--seed",
        "5");
  }

  private static List<String> sockscore(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "org.sockscore.cli.Main"));
    command.addAll(List.of(words));
    return command;
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(root.toFile())
        .redirectOutput(root.resolve("stdout").toFile())
        .redirectError(root.resolve("stderr").toFile())
        .start();
  }

  private String said() throws IOException {
    return Files.readString(root.resolve("stderr"), StandardCharsets.UTF_8);
  }

  private void awaitScorecards(Process process, int count) throws IOException {
    long limit = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (scorecards().size() < count) {
      assertTrue(process.isAlive(), said());
      assertTrue(System.nanoTime() < limit, said());
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /** Those that were finished: the seal is written last. */
  private Map<Path, byte[]> scorecards() throws IOException {
    Map<Path, byte[]> found = new HashMap<>();
    if (Files.exists(tiny.out())) {
      try (Stream<Path> folders = Files.list(tiny.out())) {
        for (Path folder : folders.filter(f -> Files.exists(f.resolve(".graded"))).toList()) {
          Path scorecard = folder.resolve("scorecard.json");
          found.put(scorecard, Files.readAllBytes(scorecard));
        }
      }
    }
    return found;
  }

  private static List<String> rows(Path out) throws IOException {
    try (var in = Files.newInputStream(out.resolve("summary.json"))) {
      ClassSummary summary = SummaryJson.read(in);
      return summary.entries().stream()
          .map(e -> e.submission() + " " + e.verdict() + " " + e.points())
          .toList();
    }
  }
}
