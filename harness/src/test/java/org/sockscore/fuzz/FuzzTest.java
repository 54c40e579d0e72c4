package org.sockscore.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sockscore.assignment.AssignmentFuzz;
import org.sockscore.assignment.ReceivedFuzz;
import org.sockscore.driver.ResponseFuzz;
import org.sockscore.observe.TablesFuzz;
import org.sockscore.submission.HandInFuzz;

/**
 * Whatever is read from outside, nothing breaks its reader. Jazzer makes it up, starting from what
 * is kept in {@code src/test}; what it finds belongs there, and is tried ever after. A number of
 * trials that is always the same; with {@code -Dfuzz.seconds} as many as there is time for, other
 * ones each time.
 */
class FuzzTest {
  private static final Path FOUND = Path.of("target", "fuzz");
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);
  private static final Pattern TRIALS = Pattern.compile("number_of_executed_units: +(\\d+)");

  /** It tells who broke and how. */
  private static final Pattern BROKEN = Pattern.compile("(?s)== (?:Java Exception|libFuzzer).*");

  /** What is fed, and how often. */
  enum Reader {
    ASSIGNMENTS(AssignmentFuzz.class, 1_000, "resources/org/sockscore/assignment/broken"),
    HANDED_IN(HandInFuzz.class, 400, "fuzz/handed-in"),
    RECEIVED(ReceivedFuzz.class, 5_000, "fuzz/received"),
    RESPONSES(ResponseFuzz.class, 5_000, "fuzz/responses"),
    TABLES(TablesFuzz.class, 10_000, "fuzz/tables");

    private final Class<?> target;
    private final int trials;
    private final String kept;

    Reader(Class<?> target, int trials, String kept) {
      this.target = target;
      this.trials = trials;
      this.kept = kept;
    }

    /** What it is given to begin with, and ever after. */
    Path kept() {
      return Path.of("src", "test").resolve(kept);
    }
  }

  @TempDir Path scratch;

  @ParameterizedTest
  @EnumSource
  void whatWasFoundIsMended(Reader reader) throws Exception {
    Method feed = reader.target.getMethod("fuzzerTestOneInput", byte[].class);
    List<Path> files = filesIn(reader.kept());
    assertFalse(files.isEmpty());
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      assertDoesNotThrow(() -> feed.invoke(null, (Object) content), file.toString());
    }
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @EnumSource
  void nothingElseBreaksIt(Reader reader) throws Exception {
    assumeTrue(System.getProperty("examples.sample") == null, "with the first Java only");
    Path output = scratch.resolve("output");
    Process jazzer =
        new ProcessBuilder(command(reader))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = jazzer.waitFor();
    String said = Files.readString(output, StandardCharsets.ISO_8859_1);
    Matcher broken = BROKEN.matcher(said);
    assertEquals(0, status, () -> broken.find() ? broken.group() : said);
    Matcher trials = TRIALS.matcher(said);
    assertEquals(true, trials.find(), said);
    System.out.println(reader + ": " + trials.group(1) + " trials, nothing broke it");
  }

  private List<String> command(Reader reader) throws IOException {
    Files.createDirectories(FOUND);
    Path corpus = Files.createDirectory(scratch.resolve("corpus"));
    String artifacts = FOUND.resolve(reader.target.getSimpleName()) + "-";
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + reader.target.getName(),
                "--instrumentation_includes=org.sockscore.**",
                "--reproducer_path=" + scratch,
                "-artifact_prefix=" + artifacts,
                "-print_final_stats=1",
                "-timeout=60",
                "-max_len=20000"));
    command.addAll(
        SECONDS > 0
            ? List.of("-max_total_time=" + SECONDS)
            : List.of("-runs=" + reader.trials, "-seed=20261120"));
    command.add(corpus.toString());
    command.add(reader.kept().toString());
    return command;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
