package org.sockscore.cli;

import java.util.concurrent.Callable;
import org.sockscore.grade.HarnessVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sockscore} alone: says what there is. */
@Command(name = "sockscore", versionProvider = SockscoreCommand.Version.class)
final class SockscoreCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Mixin SpeechOptions speech = new SpeechOptions();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  boolean version;

  SockscoreCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(around.err());
    return ExitStatus.WRONG_USAGE;
  }

  /** Asked by picocli for {@code --version}. */
  static final class Version implements picocli.CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"sockscore " + HarnessVersion.get()};
    }
  }
}
