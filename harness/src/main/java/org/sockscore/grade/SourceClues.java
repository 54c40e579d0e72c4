package org.sockscore.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sockscore.driver.Clues;

/** Reads the files of a submission for where its program might listen. */
final class SourceClues {
  private static final Pattern ADDRESS =
      Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])");

  /** Ports under 1024 are for the system, and students keep away from them. */
  private static final Pattern PORT = Pattern.compile("(?<![\\d.])[1-9]\\d{3,4}(?![\\d.])");

  private static final int LOWEST_PORT = 1024;
  private static final int HIGHEST_PORT = 65_535;

  /** Each costs an attempt to connect; a source with more numbers is a table of something. */
  private static final int MOST = 20;

  private static final long LARGEST_SOURCE = 256 << 10;

  private SourceClues() {}

  static Clues in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      String text =
          files
              .filter(SourceClues::isSource)
              .map(SourceClues::read)
              .collect(Collectors.joining("\n"));
      return new Clues(addresses(text), ports(text));
    } catch (IOException | UncheckedIOException e) {
      return Clues.NONE;
    }
  }

  private static List<String> addresses(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(SourceClues::isAddress)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean isAddress(String words) {
    return Stream.of(words.split("[.]")).allMatch(part -> Integer.parseInt(part) <= 255);
  }

  private static List<Integer> ports(String text) {
    return PORT.matcher(text)
        .results()
        .map(match -> Integer.valueOf(match.group()))
        .filter(port -> port >= LOWEST_PORT && port <= HIGHEST_PORT)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean isSource(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST_SOURCE;
    } catch (IOException e) {
      return false;
    }
  }

  /** Digits are the same in every encoding a student may have used. */
  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
