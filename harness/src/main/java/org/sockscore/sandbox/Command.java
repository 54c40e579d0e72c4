package org.sockscore.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.launcher.CommandLauncher;
import org.apache.commons.exec.launcher.CommandLauncherFactory;

/** Launches processes: the one place that does. */
final class Command {
  private static final CommandLauncher LAUNCHER = CommandLauncherFactory.createVMLauncher();

  private Command() {}

  /** The file to start. Java would look for {@code ./main} where it was itself started. */
  private static File program(String word, Path folder) {
    boolean ofTheFolder = word.startsWith(".");
    return ofTheFolder ? folder.resolve(word).normalize().toFile() : new File(word);
  }

  /**
   * Starts {@code words} on the calling thread, with just {@code environment}, every word as it is.
   */
  static Process start(List<String> words, Map<String, String> environment, Path folder)
      throws IOException {
    CommandLine line = new CommandLine(program(words.get(0), folder));
    words.stream().skip(1).forEach(word -> line.addArgument(word, false));
    return Launches.start(() -> LAUNCHER.exec(line, environment, folder.toFile()));
  }
}
