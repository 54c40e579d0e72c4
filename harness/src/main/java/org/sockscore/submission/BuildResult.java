package org.sockscore.submission;

import java.nio.file.Path;
import java.util.List;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Termination;

/** What became of building a submission. */
public sealed interface BuildResult {

  /**
   * It can be started.
   *
   * @param folder the files to start it in; may be shared with other runs: read only
   * @param launch the command that starts it there; {@code {port}} stands for the port
   */
  record Built(Path folder, List<String> launch) implements BuildResult {
    public Built {
      launch = List.copyOf(launch);
    }

    /** The command with the number of {@code port} in place of {@code {port}}. */
    public List<String> launchOn(int port) {
      return launch.stream().map(word -> word.replace("{port}", Integer.toString(port))).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.built(this);
    }
  }

  /**
   * The program as handed in cannot be built.
   *
   * @param command the step that failed
   * @param output what that step wrote, standard output first
   * @param termination how that step ended; {@code Exited(0)} if it ended well and made no program
   */
  record Failed(List<String> command, Bytes output, Termination termination)
      implements BuildResult {
    public Failed {
      command = List.copyOf(command);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.failed(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One method an outcome. */
  interface Visitor<R> {
    R built(Built result);

    R failed(Failed result);
  }
}
