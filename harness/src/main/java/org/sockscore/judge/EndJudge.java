package org.sockscore.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sockscore.assignment.Step;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Activity;
import org.sockscore.reports.FindingCode;

/** Judges how a program lets go: closes, ends, stays calm. */
final class EndJudge {
  private final Run run;
  private final Endings endings;
  private final List<Draft> remarks;

  EndJudge(Run run, List<Draft> remarks) {
    this.run = run;
    this.endings = new Endings(run);
    this.remarks = remarks;
  }

  Optional<Draft> close(Step.ExpectClose step) {
    Connection connection = run.connection(step.peer());
    return endings.unfit().or(() -> closed(connection) ? Optional.empty() : notClosed(connection));
  }

  private boolean closed(Connection connection) {
    int reset = connection.resetByProgram;
    if (reset != Connection.NEVER && connection.closedByProgram == Connection.NEVER) {
      remarkReset(reset);
    }
    return reset != Connection.NEVER
        || connection.closedByProgram != Connection.NEVER
        || run.exitStatus().isPresent();
  }

  /** Once is enough. */
  private void remarkReset(int event) {
    if (remarks.stream().noneMatch(remark -> remark.code() == FindingCode.RESET)) {
      remarks.add(Draft.remark(FindingCode.RESET, "reset.close").at(event));
    }
  }

  private Optional<Draft> notClosed(Connection connection) {
    if (connection.refused != Connection.NEVER) {
      return Optional.of(new Service(run, connection).refused());
    }
    return endings
        .trace()
        .or(() -> Optional.of(new Silence(run).explain(EndJudge::closeBusy, EndJudge::closeIdle)));
  }

  private static Draft closeBusy(boolean flood) {
    return Draft.fail(FindingCode.NOT_CLOSED, flood ? "not-closed.printing" : "not-closed.busy")
        .because(Sentence.of("still-running.spins"));
  }

  private static Draft closeIdle(Activity activity) {
    return Draft.fail(
        FindingCode.NOT_CLOSED,
        switch (activity) {
          case WAITS_FOR_CLIENT -> "not-closed.accept";
          case WAITS_TO_RECEIVE, WAITS_FOR_ANY -> "not-closed.receive";
          case WAITS_FOR_KEYBOARD -> "not-closed.keyboard";
          case SLEEPS -> "not-closed.sleeping";
          case WAITS_TO_SEND, WAITS_FOR_CHILD, WAITS_FOR_ITSELF, RUNS, ENDED, UNKNOWN ->
              "not-closed.silent";
        });
  }

  Optional<Draft> exit(Step.ExpectExit step) {
    return endings.unfit().or(() -> ended(step.status()));
  }

  private Optional<Draft> ended(OptionalInt wanted) {
    OptionalInt status = run.exitStatus();
    if (status.isEmpty()) {
      Draft draft = new Silence(run).explain(this::exitBusy, this::exitIdle);
      return Optional.of(Endings.explained(draft, run.lastWords()));
    }
    if (wanted.isPresent() && wanted.getAsInt() != status.getAsInt()) {
      return Optional.of(wrongStatus(wanted.getAsInt(), status.getAsInt()));
    }
    endings.trace().ifPresent(draft -> remarks.add(asRemark(draft)));
    return Optional.empty();
  }

  /** A trace beside a good exit status is worth telling: the status proves nothing. */
  private static Draft asRemark(Draft trace) {
    return Draft.remark(FindingCode.CRASHED, "crashed.status-zero")
        .because(trace.hint())
        .at(trace.event());
  }

  private Draft wrongStatus(int wanted, int status) {
    LastWords words = run.lastWords();
    String key = words.quote().isEmpty() ? "wrong-exit-status" : "wrong-exit-status.words";
    Draft draft =
        Draft.fail(FindingCode.WRONG_EXIT_STATUS, key, status, wanted, Endings.quote(words))
            .certainly();
    return Endings.explained(draft, words).at(run.exitEvent());
  }

  private Draft exitBusy(boolean flood) {
    String key = flood ? "still-running.printing" : "still-running.busy";
    return Draft.fail(FindingCode.STILL_RUNNING, key).because(spins());
  }

  /** Whoever left, it is what tells of it that the loop takes no notice of. */
  private Sentence spins() {
    if (run.isRefused()) {
      return Sentence.of("refused.again");
    }
    return Sentence.of(
        run.stimuli().hasInputJustEnded()
            ? "still-running.spins.end-of-input"
            : "still-running.spins");
  }

  /** With somebody at the keyboard there is more than one reason to wait. */
  private Draft exitIdle(Activity activity) {
    Draft draft = idle(activity);
    if (run.isRefused() && activity == Activity.SLEEPS) {
      return draft.because(Sentence.of("refused.again"));
    }
    return run.script.usesKeyboard() ? MissingReply.telling(run, draft) : draft.certainly();
  }

  private Draft idle(Activity activity) {
    return Draft.fail(
        FindingCode.STILL_RUNNING,
        switch (activity) {
          case WAITS_FOR_CLIENT -> "still-running.accept";
          case WAITS_TO_RECEIVE, WAITS_FOR_ANY ->
              hasWholeResponse() ? "still-running.response" : "still-running.receive";
          case WAITS_FOR_KEYBOARD -> "still-running.keyboard";
          case WAITS_FOR_ITSELF -> "still-running.itself";
          case WAITS_FOR_CHILD -> "still-running.child";
          case SLEEPS -> "still-running.sleeping";
          case WAITS_TO_SEND, RUNS, ENDED, UNKNOWN -> "still-running.silent";
        });
  }

  /** On a connection that stays open, so that nothing but its length tells that it is over. */
  private boolean hasWholeResponse() {
    return run.connections().stream().anyMatch(it -> it.isOpen() && it.isAnsweredOverHttp());
  }

  /** Ended without a crash, or waiting quietly; no stack trace either way. */
  Optional<Draft> calm() {
    return endings.unfit().or(endings::trace).or(this::restless);
  }

  private Optional<Draft> restless() {
    if (run.exitStatus().isPresent()) {
      return Optional.empty();
    }
    Draft quiet = Draft.remark(FindingCode.STILL_RUNNING, "still-running.silent");
    Draft draft = new Silence(run).explain(this::exitBusy, activity -> quiet);
    return draft.code() == quiet.code() && draft.verdict() == quiet.verdict()
        ? Optional.empty()
        : Optional.of(draft);
  }
}
