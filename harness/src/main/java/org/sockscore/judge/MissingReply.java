package org.sockscore.judge;

import java.util.Optional;
import java.util.Set;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Verdict;

/** Tells why a reply did not come, or not to its end. */
final class MissingReply {
  /** The sizes of buffers that students write, and one less for a final NUL. */
  static final Set<Integer> BUFFER_SIZES =
      Set.of(
          99, 100, 127, 128, 199, 200, 255, 256, 499, 500, 511, 512, 999, 1000, 1023, 1024, 1499,
          1500, 2047, 2048, 4095, 4096, 8191, 8192, 16384, 32768, 65535, 65536);

  private final Run run;
  private final Connection connection;
  private final Bytes expected;
  private final Bytes got;
  private final Endings endings;

  MissingReply(Run run, Connection connection, Bytes expected, Bytes got) {
    this.run = run;
    this.connection = connection;
    this.expected = expected;
    this.got = got;
    this.endings = new Endings(run);
  }

  Draft explain() {
    return endings
        .unfit()
        .or(this::refused)
        .or(endings::trace)
        .or(this::endedBadly)
        .or(this::closed)
        .orElseGet(this::silent);
  }

  /** {@code draft}, with what the user has just typed, if it is that which had to be sent. */
  static Draft telling(Run run, Draft draft) {
    boolean told = draft.verdict() != Verdict.FAIL || draft.code() == FindingCode.CRASHED;
    if (told) {
      return draft;
    }
    return run.stimuli().hasInputJustEnded()
        ? draft.adding(Sentence.of("typed.end-of-input"))
        : run.stimuli()
            .justTyped()
            .map(line -> draft.adding(Sentence.of("typed", line)))
            .orElse(draft);
  }

  private Optional<Draft> refused() {
    return connection.refused == Connection.NEVER
        ? Optional.empty()
        : Optional.of(new Service(run, connection).refused());
  }

  /** Ended by itself, without a stack trace, but with a status that says something was wrong. */
  private Optional<Draft> endedBadly() {
    int status = run.exitStatus().orElse(0);
    if (status == 0) {
      return Optional.empty();
    }
    Draft draft =
        Draft.fail(FindingCode.EXITED_EARLY, asked("exited-early.reply"), request())
            .adding(Endings.ended(status, run.lastWords()));
    return Optional.of(Endings.explained(draft, run.lastWords()).at(run.exitEvent()));
  }

  private Optional<Draft> closed() {
    int closed = connection.closedByProgram;
    int reset = connection.resetByProgram;
    if (closed == Connection.NEVER && reset != Connection.NEVER) {
      return Optional.of(
          closing(FindingCode.RESET, "reset.reply", "partial-reply.reset").at(reset));
    }
    if (closed == Connection.NEVER) {
      return run.exitStatus().isPresent() ? Optional.of(ended()) : Optional.empty();
    }
    String key = run.exitStatus().isPresent() ? "closed-early.ended" : "closed-early.reply";
    return Optional.of(closing(FindingCode.CLOSED_EARLY, key, "partial-reply.closed").at(closed));
  }

  private Draft ended() {
    return run.isUdp()
        ? Draft.fail(FindingCode.EXITED_EARLY, asked("exited-early.reply"), request())
            .adding(Endings.ended(0, run.lastWords()))
            .at(run.exitEvent())
        : closing(FindingCode.CLOSED_EARLY, "closed-early.ended", "partial-reply.closed")
            .at(run.exitEvent());
  }

  private Draft closing(FindingCode code, String key, String partialKey) {
    if (!got.isEmpty()) {
      return partial(partialKey);
    }
    Draft draft = Draft.fail(code, asked(key), request());
    if (code == FindingCode.RESET) {
      return draft.certainly();
    }
    return connection.ordinal == 1 && connection.wasServed() && hadLeft()
        ? draft.because(Sentence.of("closed-early.loop"))
        : draft;
  }

  /** Whether it had closed before it was asked, so that what it was asked is not the reason. */
  private boolean hadLeft() {
    int closed = connection.closedByProgram;
    return (closed == Connection.NEVER ? run.exitEvent() : closed) < connection.lastSend;
  }

  private Draft silent() {
    return new Silence(run).explain(this::busy, this::idle);
  }

  private Draft busy(boolean flood) {
    String key = flood ? "too-slow.printing" : "too-slow.computing";
    Draft draft = Draft.fail(FindingCode.TOO_SLOW, asked(key), request());
    return flood ? draft.certainly() : draft;
  }

  private Draft idle(Activity activity) {
    if (new Silence(run).isAsleep()) {
      return Draft.fail(FindingCode.TOO_SLOW, asked("too-slow.sleeping"), request()).certainly();
    }
    if (!got.isEmpty()) {
      return linesMissing().orElseGet(() -> partial("partial-reply.silent"));
    }
    Service service = new Service(run, connection);
    return service.isLeftWaiting() ? service.neverServed() : noReply(activity);
  }

  private Draft noReply(Activity activity) {
    return switch (activity) {
      case WAITS_FOR_CLIENT -> waitsForClient();
      case WAITS_TO_RECEIVE, WAITS_FOR_ANY -> waitsToReceive();
      case WAITS_FOR_KEYBOARD -> waitsForKeyboard();
      case SLEEPS -> silent("no-reply.sleeping").certainly();
      case WAITS_TO_SEND, WAITS_FOR_CHILD, WAITS_FOR_ITSELF, RUNS, ENDED, UNKNOWN ->
          silent("no-reply.silent");
    };
  }

  /**
   * What has answered this client again and again has a loop for it; a thread of its own, say, that
   * is stuck while another waits for clients.
   */
  private Draft waitsForClient() {
    return connection.answers() > 1
        ? silent("no-reply.silent")
        : new Service(run, connection).backToAccept();
  }

  /** Where nobody sits at the keyboard there is nothing to ask. */
  private Draft waitsForKeyboard() {
    Draft draft = silent("no-reply.keyboard");
    return run.script.usesKeyboard() ? draft : draft.certainly();
  }

  private Draft silent(String key) {
    return Draft.fail(FindingCode.NO_REPLY, asked(key), request());
  }

  /**
   * A program that waits for the end of a line or of the stream looks like one that forgot to
   * answer. It is the former if the request has no end of line, nothing shows that the program got
   * hold of the request, and it never answered one like it. What can answer at all knows how to
   * send, and the case can tell more of what it does not answer.
   */
  private Draft waitsToReceive() {
    Bytes request = request();
    if (run.isUdp()) {
      return silent(run.meetings().isEmpty() ? "no-reply.silent" : "no-reply.receive");
    }
    if (request.isEmpty()) {
      Draft silent = silent("no-reply.receive");
      return run.stimuli().justTyped().isPresent() ? silent : silent.certainly();
    }
    boolean endsLine = connection.speaksHttp || request.at(request.length() - 1) == '\n';
    boolean tookIt =
        connection.wasServed()
            || connection.halfClosed
            || run.written().showedSomethingSinceRequest();
    if (endsLine || tookIt) {
      Draft silent = silent("no-reply.receive");
      return run.hasAnswered() ? silent : silent.certainly();
    }
    return Draft.fail(FindingCode.WAITING_FOR_MORE, "waiting-for-more", request).certainly();
  }

  /** Whole lines came, but not all of them. */
  private Optional<Draft> linesMissing() {
    int wanted = DifferentLine.lines(expected);
    int came = DifferentLine.lines(got) - 1;
    return came == 0 || got.at(got.length() - 1) != '\n' || request().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Draft.fail(FindingCode.PARTIAL_REPLY, "partial-reply.lines", request(), came, wanted));
  }

  private Draft partial(String key) {
    Draft draft =
        Draft.fail(
            FindingCode.PARTIAL_REPLY, asked(key), request(), got.length(), expected.length(), got);
    Bytes rest = expected.slice(Math.min(got.length(), expected.length()), expected.length());
    if (!rest.isEmpty() && rest.toUtf8().isBlank()) {
      return draft.because(Sentence.of("partial-reply.newline"));
    }
    if (isFirstWord()) {
      return draft.because(Sentence.of("partial-reply.word"));
    }
    if (BUFFER_SIZES.contains(got.length())) {
      return draft.because(
          Sentence.of("partial-reply.buffer", got.length(), Integer.toString(got.length())));
    }
    return connection.pieces() > 1 ? draft.because(Sentence.of("partial-reply.pieces")) : draft;
  }

  /** Of the line that was typed only what comes before its first blank was sent. */
  private boolean isFirstWord() {
    String line = run.stimuli().justTyped().map(Bytes::toUtf8).orElse("");
    int blank = line.indexOf(' ');
    return blank > 0 && got.toUtf8().strip().equals(line.substring(0, blank));
  }

  /** What is to be answered; nothing, if it is what the user has typed that is to be sent. */
  private Bytes request() {
    return run.stimuli().justTyped().isPresent() ? Bytes.EMPTY : connection.request();
  }

  private String asked(String key) {
    return request().isEmpty() ? key + ".unasked" : key;
  }
}
