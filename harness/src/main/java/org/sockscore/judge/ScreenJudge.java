package org.sockscore.judge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sockscore.assignment.ShownWords;
import org.sockscore.assignment.Step;
import org.sockscore.judge.Draft.Quote;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;

/** Judges what a program shows on its screen. */
final class ScreenJudge {
  /** There is nothing that a caret could point at. */
  private static final int NOWHERE = -1;

  private final Run run;

  ScreenJudge(Run run) {
    this.run = run;
  }

  Optional<Draft> judge(Step.ExpectScreen step) {
    if (step.isShownBy(run.written().screen(), run.written().screenBeforeRequest())) {
      return Optional.empty();
    }
    return Optional.of(step.asWord() ? noWord(step) : missing(step.text()));
  }

  private Draft noWord(Step.ExpectScreen step) {
    ShownWords shown =
        ShownWords.after(run.written().screenBeforeRequest(), run.written().screen());
    Endings endings = new Endings(run);
    Draft draft =
        endings
            .unfit()
            .or(this::starved)
            .or(() -> busy(step.text()))
            .or(() -> ended(step.text(), shown))
            .or(endings::trace)
            .orElseGet(() -> wrongWord(step, shown).at(run.written().lastScreenEvent()));
    return draft.code() == FindingCode.WRONG_SCREEN ? asked(draft) : draft;
  }

  private Optional<Draft> busy(String text) {
    return run.lastWait()
        .filter(wait -> wait.ended() == Wait.Ended.BUSY_LIMIT && run.waitedDuringStep())
        .map(
            wait ->
                new Silence(run)
                    .explain(
                        flood -> Draft.fail(FindingCode.TOO_SLOW, tooSlow(flood), text),
                        activity -> Draft.inconclusive("harness.incomplete")));
  }

  private static String tooSlow(boolean flood) {
    return flood ? "too-slow.screen-printing" : "too-slow.screen";
  }

  private Optional<Draft> ended(String text, ShownWords shown) {
    if (run.exitStatus().isEmpty() || !shown.text().isBlank()) {
      return Optional.empty();
    }
    Draft draft =
        Draft.fail(FindingCode.EXITED_EARLY, "exited-early.screen", text)
            .adding(Endings.ended(run.exitStatus().getAsInt(), run.lastWords()));
    return Optional.of(Endings.explained(draft, run.lastWords()).at(run.exitEvent()));
  }

  private static Draft wrongWord(Step.ExpectScreen step, ShownWords shown) {
    String text = step.text();
    if (shown.text().isBlank()) {
      return Draft.fail(FindingCode.WRONG_SCREEN, "wrong-screen.nothing", text);
    }
    Optional<String> other =
        step.among().stream().filter(it -> !it.equals(text) && shown.have(it)).findFirst();
    if (other.isPresent()) {
      String key = shown.have(text) ? "wrong-screen.both" : "wrong-screen.answer";
      return Draft.fail(FindingCode.WRONG_SCREEN, key, text, other.get());
    }
    return shown.have(text.toLowerCase(Locale.ROOT))
        ? Draft.fail(FindingCode.WRONG_SCREEN, "wrong-screen.case", text).certainly()
        : Draft.fail(
            FindingCode.WRONG_SCREEN, "wrong-screen.word", text, new Quote(shown.text().strip()));
  }

  /** Says what it was about. */
  private Draft asked(Draft draft) {
    TranscriptEvent last = run.stimuli().last();
    return last != null && last.kind() == EventKind.SEND
        ? draft.adding(Sentence.of("wrong-screen.after", last.dataOrEmpty()))
        : draft;
  }

  /** Whether it told its user, in words of its own, what went wrong. */
  Optional<Draft> complaint() {
    Endings endings = new Endings(run);
    return endings
        .unfit()
        .or(endings::trace)
        .or(
            () ->
                run.written().saidAnything()
                    ? Optional.empty()
                    : Optional.of(untold().at(run.exitEvent())));
  }

  private Draft untold() {
    String key =
        run.stimuli().hasPeerLeft() ? "wrong-screen.not-told" : "wrong-screen.no-complaint";
    return Draft.fail(FindingCode.WRONG_SCREEN, key);
  }

  private Draft missing(String text) {
    return new Endings(run)
        .unfit()
        .or(this::starved)
        .or(new Endings(run)::trace)
        .or(() -> unheard(text))
        .or(() -> unread(text))
        .orElseGet(() -> wrong(text).at(run.written().lastScreenEvent()));
  }

  /**
   * It never got hold of what it should show: it waits for the end of a line, or had closed; or it
   * closed a dialogue that was to go on.
   */
  private Optional<Draft> unheard(String text) {
    TranscriptEvent last = run.stimuli().last();
    String peer = last == null ? null : last.peer();
    if (last == null || peer == null || last.kind() != EventKind.SEND) {
      return Optional.empty();
    }
    Connection connection = run.connection(peer);
    int closed = connection.closedByProgram;
    boolean tooEarly = closed < connection.lastSend || run.script.usesKeyboard();
    if (closed != Connection.NEVER && tooEarly) {
      return Optional.of(
          Draft.fail(FindingCode.CLOSED_EARLY, "closed-early.screen", text).at(closed));
    }
    Bytes request = last.dataOrEmpty();
    boolean waitsForMore =
        run.waitedDuringStep()
            && run.lastWait().get().activity() == Activity.WAITS_TO_RECEIVE
            && !run.written().showedSomethingSinceRequest()
            && !request.isEmpty()
            && request.at(request.length() - 1) != '\n';
    return waitsForMore
        ? Optional.of(
            Draft.fail(FindingCode.WAITING_FOR_MORE, "waiting-for-more.screen", request)
                .certainly()
                .at(run.lastWaitEvent()))
        : Optional.empty();
  }

  /** It sits at the keyboard, and what was sent lies there unread. */
  private Optional<Draft> unread(String text) {
    boolean sitsThere =
        run.waitedDuringStep()
            && run.lastWait().get().activity() == Activity.WAITS_FOR_KEYBOARD
            && run.connections().stream().anyMatch(connection -> connection.leftUnread);
    return sitsThere
        ? Optional.of(
            Draft.fail(FindingCode.WRONG_SCREEN, "wrong-screen.keyboard", new Quote(text))
                .at(run.lastWaitEvent()))
        : Optional.empty();
  }

  /** It might still have shown it, had it had a processor. */
  private Optional<Draft> starved() {
    return run.lastWait()
        .filter(wait -> wait.ended() == Wait.Ended.STARVED)
        .map(wait -> Draft.inconclusive("harness.starved").at(run.lastWaitEvent()));
  }

  private Draft wrong(String text) {
    String shown = ShownWords.after(0, run.written().screen()).text();
    if (shown.isBlank()) {
      return Draft.fail(FindingCode.WRONG_SCREEN, "wrong-screen.nothing", new Quote(text))
          .comparing(Bytes.utf8(text), Bytes.EMPTY, 0);
    }
    NearestLine nearest = NearestLine.of(text, shown);
    Draft draft =
        ScreenFault.of(text, shown)
            .map(
                fault ->
                    Draft.fail(FindingCode.WRONG_SCREEN, fault.key(), new Quote(text)).certainly())
            .or(
                () ->
                    lastMessage()
                        .flatMap(send -> new ShownPart(text, send, shown, nearest).explain()))
            .orElseGet(
                () -> Draft.fail(FindingCode.WRONG_SCREEN, "wrong-screen.other", new Quote(text)));
    return showing(draft, text, shown, nearest);
  }

  /** Shows what stands there instead, from where it should stand. */
  private static Draft showing(Draft draft, String text, String shown, NearestLine nearest) {
    int same = nearest.same(text);
    boolean isAlike = same > 0 || nearest.start() > 0;
    int offset = isAlike ? Bytes.utf8(text.substring(0, same)).length() : NOWHERE;
    boolean isBroken = draft.hint().key().equals(ScreenFault.PIECES.key());
    String instead = isBroken ? nearest.onwardsIn(shown) : nearest.from();
    Draft compared = draft.comparing(Bytes.utf8(text), Bytes.utf8(instead), offset);
    return draft.certain() || nearest.start() == 0
        ? compared
        : compared.adding(Sentence.of("wrong-screen.line", new Quote(nearest.line())));
  }

  /** What was sent last before the step in hand. */
  private Optional<Step.Send> lastMessage() {
    List<Step> before = run.script.steps().subList(0, run.step());
    return before.stream()
        .filter(Step.Send.class::isInstance)
        .map(Step.Send.class::cast)
        .reduce((former, later) -> later);
  }
}
