package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processes that the kernel has killed since memory had run out, of the machine or of a control
 * group: {@code oom_kill} in {@code /proc/vmstat} (since Linux 4.13), where a container is told of
 * those outside, too.
 */
final class OomKills {
  private static final Path COUNTERS = Path.of("/proc/vmstat");
  private static final String COUNTER = "oom_kill ";

  private OomKills() {}

  /** How many since the machine was started; 0 where the system does not tell. */
  static long count() {
    try (Stream<String> lines = Files.lines(COUNTERS, StandardCharsets.US_ASCII)) {
      return lines
          .filter(line -> line.startsWith(COUNTER))
          .findFirst()
          .map(line -> Long.parseLong(line.substring(COUNTER.length()).strip()))
          .orElse(0L);
    } catch (IOException e) {
      return 0;
    }
  }
}
