package org.sockscore.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.PumpStreamHandler;

/**
 * A question to a tool of this machine, such as an interpreter asked where it lives. It runs
 * outside of any box: never for what was handed in.
 */
public final class TrustedCommand {
  private TrustedCommand() {}

  /**
   * What {@code command} writes to standard output. Blocks until it ends, at most {@code limit}. It
   * runs in the root folder, where no file of a user can change what it does.
   *
   * @throws SandboxException if it cannot be started, fails, or takes longer
   */
  public static String output(List<String> command, Duration limit) throws SandboxException {
    CommandLine line = new CommandLine(command.get(0));
    command.stream().skip(1).forEach(word -> line.addArgument(word, false));
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    DefaultExecutor executor =
        DefaultExecutor.builder()
            .setWorkingDirectory(new File(File.separator))
            .setExecuteStreamHandler(new PumpStreamHandler(answer, OutputStream.nullOutputStream()))
            .get();
    executor.setWatchdog(ExecuteWatchdog.builder().setTimeout(limit).get());
    try {
      executor.execute(line);
    } catch (IOException e) {
      throw new SandboxException(String.join(" ", command) + ": " + e.getMessage(), e);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
