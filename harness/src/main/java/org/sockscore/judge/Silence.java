package org.sockscore.judge;

import java.util.function.Function;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Wait;

/** Tells what there is to say about a program that did nothing more. */
final class Silence {
  /** More than this on the screen during one step is a loop that prints. */
  private static final int FLOOD_BYTES = 64 << 10;

  private final Run run;

  Silence(Run run) {
    this.run = run;
  }

  /**
   * The finding for a wait that ended without what was awaited.
   *
   * @param busy what it is if the program was still working
   * @param idle what it is if it was silent, by what it was doing
   */
  Draft explain(Function<Boolean, Draft> busy, Function<Activity, Draft> idle) {
    return run.lastWait()
        .map(wait -> explain(wait, busy, idle).at(run.lastWaitEvent()))
        .orElseGet(() -> Draft.inconclusive("harness.incomplete"));
  }

  private Draft explain(Wait wait, Function<Boolean, Draft> busy, Function<Activity, Draft> idle) {
    return switch (wait.ended()) {
      case PROVED, IDLE_UNTIL -> idle.apply(wait.activity());
      case WINDOW -> idle.apply(wait.activity()).adding(Sentence.of("silence.waited"));
      case BUSY_LIMIT -> busy.apply(run.written().screenDuringStep() > FLOOD_BYTES);
      case STARVED -> Draft.inconclusive("harness.starved");
      case EXITED -> Draft.inconclusive("harness.incomplete");
    };
  }

  /** Whether the last wait showed a program that did nothing. */
  boolean isSilent() {
    return run.lastWait()
        .filter(
            wait ->
                wait.ended() == Wait.Ended.PROVED
                    || wait.ended() == Wait.Ended.IDLE_UNTIL
                    || wait.ended() == Wait.Ended.WINDOW)
        .isPresent();
  }

  /** Whether the program will act again by itself, later than anyone waits. */
  boolean isAsleep() {
    return run.lastWait()
        .filter(wait -> wait.ended() == Wait.Ended.IDLE_UNTIL)
        .filter(wait -> wait.activity() == Activity.SLEEPS)
        .isPresent();
  }
}
