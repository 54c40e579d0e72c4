package org.sockscore.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sockscore.grade.HarnessVersion;
import org.sockscore.reports.Messages;
import org.sockscore.sandbox.Sandboxes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sockscore doctor}: what this machine offers, what is missing and how to get it. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  /** What a language needs on the path; any of several words will do. */
  private enum Tool {
    PYTHON("Python 3", "python3", "python3"),
    JAVA("Java", "javac", "openjdk-17-jdk-headless"),
    C("C", "gcc", "gcc"),
    CPP("C++", "g++", "g++"),
    MAKE("Makefile", "make", "make"),
    JAVASCRIPT("JavaScript", "node", "nodejs"),
    RUST("Rust", "rustc", "rustc"),
    GO("Go", "go", "golang-go");

    private final String language;
    private final String program;
    private final String debianPackage;

    Tool(String language, String program, String debianPackage) {
      this.language = language;
      this.program = program;
      this.debianPackage = debianPackage;
    }
  }

  private final Surroundings around;
  private final Messages messages;

  @Mixin SpeechOptions speech = new SpeechOptions();

  DoctorCommand(Surroundings around) {
    this.around = around;
    this.messages = Messages.beside(DoctorCommand.class, around.language());
  }

  @Override
  public Integer call() {
    around.out().println(messages.format("doctor.version", HarnessVersion.get(), java()));
    around.out().println();
    Sandboxes.Offer offer = Sandboxes.probe();
    say("doctor.isolation", isolation(offer));
    say("doctor.observation", observation(offer));
    sayGaps(offer.gaps());
    around.out().println();
    TextTable table = new TextTable();
    for (Tool tool : Tool.values()) {
      table.row("  " + tool.language, tool.program, presence(tool));
    }
    around.out().println(messages.format("doctor.languages"));
    around.out().println(table);
    return ExitStatus.FINE;
  }

  private void say(String title, String words) {
    around.out().println(messages.format(title));
    around.out().println("  " + words);
  }

  private void sayGaps(List<Sandboxes.Gap> gaps) {
    if (!gaps.isEmpty()) {
      around.out().println(messages.format("doctor.gaps"));
      for (Sandboxes.Gap gap : gaps) {
        around.out().println("  - " + messages.format("doctor.gap." + gap.word()));
      }
    }
  }

  private String isolation(Sandboxes.Offer offer) {
    if (offer.isolates()) {
      return messages.format("doctor.isolation.bubblewrap");
    }
    String key =
        offer.bubblewrap().isEmpty() && offer.procfs()
            ? "doctor.isolation.install"
            : "doctor.isolation.none";
    return messages.format(key, offer.obstacle().orElse(""));
  }

  private String observation(Sandboxes.Offer offer) {
    if (offer.procfs() && offer.processor()) {
      return messages.format("doctor.observation.proof");
    }
    String key = offer.procfs() ? "doctor.observation.processor" : "doctor.observation.system";
    return messages.format(key);
  }

  private String presence(Tool tool) {
    return onPath(tool.program)
        ? messages.format("doctor.present")
        : messages.format("doctor.missing", tool.debianPackage);
  }

  private boolean onPath(String program) {
    Map<String, String> environment = around.environment();
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> Stream.of(program, program + ".exe").map(f -> Path.of(folder, f)))
        .anyMatch(Files::isExecutable);
  }

  private static String java() {
    return System.getProperty("java.version", "?") + ", " + System.getProperty("os.name", "?");
  }
}
