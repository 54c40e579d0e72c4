package org.sockscore.cli;

import java.nio.file.Path;
import org.sockscore.grade.BatchGrader;
import org.sockscore.grade.BatchProgress;
import org.sockscore.grade.Exercise;
import org.sockscore.grade.Grader;
import org.sockscore.grade.OutputProblem;
import org.sockscore.grade.ResultFolder;
import org.sockscore.grade.Workshop;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.Messages;
import org.sockscore.reports.terminal.TerminalReport;

/** Grades classes before the eyes of a teacher. */
final class ClassGrading {
  private final Surroundings around;
  private final Messages messages;
  private final SpeechOptions speech;
  private final Workshop workshop;
  private final int jobs;

  ClassGrading(Surroundings around, SpeechOptions speech, Workshop workshop, int jobs) {
    this.around = around;
    this.messages = Messages.beside(ClassGrading.class, around.language());
    this.speech = speech;
    this.workshop = workshop;
    this.jobs = jobs;
  }

  ClassSummary grade(Exercise exercise, Path directory, ResultFolder results) throws Exception {
    results.keepSeed(exercise.seed());
    around
        .err()
        .println(messages.format("grade.seed", exercise.assignment().id(), exercise.seed()));
    BatchGrader batch =
        new BatchGrader(new Grader(exercise, workshop), directory, results, progress());
    return new Interruption(around, workshop, () -> stop(batch)).during(() -> batch.run(jobs));
  }

  private void stop(BatchGrader batch) {
    try {
      batch.stop();
    } catch (OutputProblem e) {
      around.err().println("sockscore: " + e.sentence(around.language()));
    }
  }

  /** Said once: programs that share a machine can disturb each other, and it. */
  void warnWithoutIsolation() {
    if (workshop.sandbox().isolation().equals("none")) {
      around.err().println("sockscore: " + messages.format("grade.not-isolated"));
    }
  }

  void print(ClassSummary summary) {
    boolean colour = speech.colours(around, around.outIsTerminal());
    around.out().print(new TerminalReport(colour, around.columns()).classTable(summary));
  }

  /** Whether every submission was judged, whatever the marks. */
  static boolean isComplete(ClassSummary summary) {
    return summary.entries().stream().noneMatch(entry -> entry.verdict().isOurs());
  }

  private BatchProgress progress() {
    boolean colour = speech.colours(around, around.errIsTerminal());
    return around.errIsTerminal()
        ? new ProgressOnTerminal(around.err(), messages, around.columns(), colour)
        : new ProgressLines(around.err(), messages);
  }
}
