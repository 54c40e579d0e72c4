package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The limits that were set on ourselves, and that only root of the machine can raise. */
final class HardLimits {
  private final List<String> lines;

  private HardLimits(List<String> lines) {
    this.lines = lines;
  }

  static HardLimits ofThisProcess() {
    try {
      return new HardLimits(
          Files.readAllLines(Path.of("/proc/self/limits"), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return new HardLimits(List.of());
    }
  }

  /**
   * {@code wanted}, or less where the limit called {@code name} in {@code /proc/self/limits} is
   * lower.
   */
  long atMost(String name, long wanted) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).trim().split(" +"))
        .filter(words -> words.length > 1 && !words[1].equals("unlimited"))
        .mapToLong(words -> Long.parseLong(words[1]))
        .map(hard -> Math.min(hard, wanted))
        .findFirst()
        .orElse(wanted);
  }
}
