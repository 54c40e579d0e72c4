package org.sockscore.judge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;

/** Tells what a program did by itself from what came of its being ended. */
final class OwnDoing {
  private static final Set<EventKind> AFTER_THE_END =
      EnumSet.of(EventKind.SCREEN, EventKind.STDERR, EventKind.RECEIVE, EventKind.EXIT);

  private static final Set<EventKind> IF_OF_THE_PROGRAM =
      EnumSet.of(EventKind.CLOSE, EventKind.RESET);

  private OwnDoing() {}

  /**
   * How many events are the program's own doing. After the last wait the harness ends a program
   * that is still there, and what it then says or how it ends tells nothing of it.
   */
  static int end(List<TranscriptEvent> events) {
    int end = events.size();
    while (end > 0 && mayComeOfItsEnd(events.get(end - 1))) {
      end--;
    }
    int last = end - 1;
    while (last >= 0 && events.get(last).kind() == EventKind.NOTE) {
      last--; // what was seen of it once the wait was over
    }
    boolean ended = end < events.size() && last >= 0;
    return ended && isWaitForTheLiving(events.get(last), events.get(end).step())
        ? end
        : events.size();
  }

  private static boolean mayComeOfItsEnd(TranscriptEvent event) {
    return AFTER_THE_END.contains(event.kind())
        || (IF_OF_THE_PROGRAM.contains(event.kind())
            && event.actor().equals(TranscriptEvent.PROGRAM));
  }

  private static boolean isWaitForTheLiving(TranscriptEvent event, int step) {
    Wait wait = event.waited();
    return wait != null && wait.ended() != Wait.Ended.EXITED && event.step() == step;
  }
}
