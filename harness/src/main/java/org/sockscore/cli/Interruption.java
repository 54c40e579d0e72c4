package org.sockscore.cli;

import java.util.concurrent.Callable;
import org.sockscore.grade.Workshop;
import org.sockscore.reports.Messages;

/**
 * What happens when the user stops a command that runs programs (Ctrl-C, or a signal to end):
 * something quick, the end of every program, then a sentence and the exit status for it.
 */
final class Interruption {
  private final Surroundings around;
  private final Workshop workshop;
  private final Runnable first;

  /**
   * @param first done before the programs are ended, which would look like a fault of theirs
   */
  Interruption(Surroundings around, Workshop workshop, Runnable first) {
    this.around = around;
    this.workshop = workshop;
    this.first = first;
  }

  /** Does {@code work}, ready for being interrupted. */
  <T> T during(Callable<T> work) throws Exception {
    Thread hook = new Thread(this::interrupt, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } finally {
      remove(hook);
    }
  }

  private void interrupt() {
    first.run();
    workshop.abandon();
    String words = Messages.beside(Interruption.class, around.language()).format("interrupted");
    around.err().println("sockscore: " + words);
    Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook has the word now.
    }
  }
}
