package org.sockscore.judge;

import java.util.Optional;
import org.sockscore.assignment.Step;
import org.sockscore.judge.Draft.Quote;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;

/** Judges whether a program asks its user for a line, and is there to take it. */
final class KeyboardJudge {
  private final Run run;

  KeyboardJudge(Run run) {
    this.run = run;
  }

  Optional<Draft> prompt() {
    Endings endings = new Endings(run);
    Optional<Draft> broken = endings.unfit().or(endings::trace);
    if (broken.isPresent()) {
      return broken;
    }
    if (run.exitStatus().isPresent()) {
      return Optional.of(
          Draft.fail(FindingCode.NO_PROMPT, "no-prompt.ended")
              .adding(Endings.ended(run.exitStatus().getAsInt(), run.lastWords()))
              .at(run.exitEvent()));
    }
    return waitsForUser()
        ? Optional.empty()
        : Optional.of(
            new Silence(run)
                .explain(
                    flood -> Draft.fail(FindingCode.NO_PROMPT, "no-prompt.busy"),
                    KeyboardJudge::otherwise));
  }

  /** One that waits for many things at once may well wait for the keyboard among them. */
  private boolean waitsForUser() {
    return run.lastWait()
        .filter(wait -> new Silence(run).isSilent())
        .map(wait -> wait.activity())
        .filter(
            activity ->
                activity == Activity.WAITS_FOR_KEYBOARD
                    || activity == Activity.WAITS_FOR_ANY
                    || activity == Activity.UNKNOWN)
        .isPresent();
  }

  private static Draft otherwise(Activity activity) {
    String key =
        switch (activity) {
          case WAITS_TO_RECEIVE -> "no-prompt.receive";
          case WAITS_FOR_CLIENT -> "no-prompt.accept";
          case SLEEPS -> "no-prompt.sleeping";
          case WAITS_FOR_KEYBOARD,
              WAITS_FOR_ANY,
              WAITS_TO_SEND,
              WAITS_FOR_CHILD,
              WAITS_FOR_ITSELF,
              RUNS,
              ENDED,
              UNKNOWN ->
              "no-prompt.silent";
        };
    return Draft.fail(FindingCode.NO_PROMPT, key).certainly();
  }

  /** What is typed is never wrong, unless there is nobody left to read it. */
  Optional<Draft> typed(Step.Type step) {
    return mayHaveEnded(step.unlessEnded() || run.wasTyped(Bytes.utf8(step.line() + "\n")))
        ? Optional.empty()
        : ended("exited-early.keyboard", new Quote(step.line()));
  }

  /** The same for the end of all input. */
  Optional<Draft> inputEnded() {
    return mayHaveEnded(run.wasTyped(Step.EndOfInput.KEY))
        ? Optional.empty()
        : ended("exited-early.end-of-input");
  }

  private boolean mayHaveEnded(boolean allowed) {
    return allowed || (run.exitStatus().isEmpty() && run.termination().isEmpty());
  }

  private Optional<Draft> ended(String key, Object... arguments) {
    return new Endings(run)
        .unfit()
        .or(
            () ->
                run.exitStatus().stream()
                    .mapToObj(status -> Endings.ended(status, run.lastWords()))
                    .map(
                        how ->
                            Draft.fail(FindingCode.EXITED_EARLY, key, arguments)
                                .adding(how)
                                .at(run.exitEvent()))
                    .findFirst());
  }
}
