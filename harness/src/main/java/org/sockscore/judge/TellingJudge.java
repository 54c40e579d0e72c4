package org.sockscore.judge;

import java.util.Optional;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Tellings;
import org.sockscore.judge.Draft.Quote;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Wait;

/** Judges what a program tells its user in words of its own. */
final class TellingJudge {
  private final Run run;

  TellingJudge(Run run) {
    this.run = run;
  }

  Optional<Draft> judge(Step.ExpectTold step) {
    Optional<Draft> wrong =
        run.stimuli().tellings().misled(step, run.written().screen()).map(this::explain);
    run.stimuli().tellings().keep(step, run.written().screen());
    return wrong;
  }

  private Draft explain(Tellings.Misled misled) {
    Endings endings = new Endings(run);
    Draft draft =
        endings
            .unfit()
            .or(this::starved)
            .or(endings::trace)
            .or(() -> busy(misled))
            .or(() -> ended(misled))
            .orElseGet(() -> wrong(misled).at(run.written().lastScreenEvent()));
    return draft.code() == FindingCode.WRONG_SCREEN ? draft.adding(after()) : draft;
  }

  private Sentence after() {
    Bytes message = run.stimuli().tellings().message();
    return message.equals(Tellings.NO_MORE)
        ? Sentence.of("wrong-told.after-close")
        : Sentence.of("wrong-screen.after", message);
  }

  private Optional<Draft> starved() {
    return run.lastWait()
        .filter(wait -> wait.ended() == Wait.Ended.STARVED)
        .map(wait -> Draft.inconclusive("harness.starved").at(run.lastWaitEvent()));
  }

  private Optional<Draft> busy(Tellings.Misled misled) {
    return run.lastWait()
        .filter(wait -> wait.ended() == Wait.Ended.BUSY_LIMIT && run.waitedDuringStep())
        .filter(wait -> misled.fault() == Tellings.Fault.NOTHING)
        .map(
            wait ->
                new Silence(run)
                    .explain(
                        flood -> Draft.fail(FindingCode.TOO_SLOW, "too-slow.told"),
                        activity -> Draft.inconclusive("harness.incomplete")));
  }

  private Optional<Draft> ended(Tellings.Misled misled) {
    return misled.fault() != Tellings.Fault.NOTHING || run.exitStatus().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Endings.explained(
                Draft.fail(FindingCode.EXITED_EARLY, "exited-early.told")
                    .adding(Endings.ended(run.exitStatus().getAsInt(), run.lastWords()))
                    .at(run.exitEvent()),
                run.lastWords()));
  }

  private static Draft wrong(Tellings.Misled misled) {
    Quote shown = new Quote(misled.shown());
    Quote beside = new Quote(misled.beside());
    return switch (misled.fault()) {
      case NOTHING -> fail("wrong-told.nothing");
      case REPEATED -> fail("wrong-told.repeated", shown).certainly();
      case SAME -> fail("wrong-told.same", shown, beside);
      case OTHERWISE -> fail("wrong-told.otherwise", shown, beside);
      case CONTRARY -> fail("wrong-told.contrary", shown, beside).certainly();
    };
  }

  private static Draft fail(String key, Object... arguments) {
    return Draft.fail(FindingCode.WRONG_SCREEN, key, arguments);
  }
}
