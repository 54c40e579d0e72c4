package org.sockscore.judge;

import java.util.Locale;
import java.util.Optional;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Wait;

/** Judges what a program shows on its screen. */
final class ScreenJudge {
  private final Run run;

  ScreenJudge(Run run) {
    this.run = run;
  }

  Optional<Draft> judge(Step.ExpectScreen step) {
    return step.isShownBy(run.screen()) ? Optional.empty() : Optional.of(missing(step.text()));
  }

  private Draft missing(String text) {
    return new Endings(run)
        .unfit()
        .or(this::starved)
        .orElseGet(() -> wrong(text).at(run.lastScreenEvent()));
  }

  /** It might still have shown it, had it had a processor. */
  private Optional<Draft> starved() {
    return run.lastWait()
        .filter(wait -> wait.ended() == Wait.Ended.STARVED)
        .map(wait -> Draft.inconclusive("harness.starved").at(run.lastWaitEvent()));
  }

  private Draft wrong(String text) {
    Bytes screen = run.screen();
    String shown = screen.toUtf8();
    if (shown.isBlank()) {
      return Draft.fail(FindingCode.WRONG_SCREEN, "wrong-screen.nothing", text)
          .comparing(Bytes.utf8(text), Bytes.EMPTY, 0);
    }
    boolean otherCase = shown.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    String key = otherCase ? "wrong-screen.case" : "wrong-screen.other";
    return Draft.fail(FindingCode.WRONG_SCREEN, key, text);
  }
}
