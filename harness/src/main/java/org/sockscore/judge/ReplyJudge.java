package org.sockscore.judge;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Expectation.Match;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Verdict;

/** Judges what a peer received in answer to what it sent. */
final class ReplyJudge implements Match.Visitor<Optional<Draft>> {
  private static final Set<String> NEWLINES = Set.of("\n", "\r\n", "\r");

  private final Run run;
  private final Connection connection;
  private final Expectation expectation;
  private final List<Draft> remarks;
  private final Bytes got;

  /**
   * A judge of one expectation.
   *
   * @param remarks where to put what is worth telling though it is right
   */
  ReplyJudge(Run run, Step.Expect step, List<Draft> remarks) {
    this.run = run;
    this.connection = run.connection(step.peer());
    this.expectation = step.expectation();
    this.remarks = remarks;
    this.got = connection.pending();
  }

  Optional<Draft> judge() {
    return expectation.match(got).accept(this).map(draft -> MissingReply.telling(run, draft));
  }

  @Override
  public Optional<Draft> met(Match.Met match) {
    int length = Math.min(match.length(), got.length());
    if (length < got.length()) {
      return Optional.of(extra(length));
    }
    connection.take(length);
    if (!takesAnything()) {
      remark();
    }
    return Optional.empty();
  }

  private boolean takesAnything() {
    return expectation.shown().isEmpty();
  }

  private void remark() {
    if (connection.resetByProgram != Connection.NEVER) {
      remarks.add(
          Draft.remark(FindingCode.RESET, "reset.after-reply").at(connection.resetByProgram));
    }
    String answer = connection.lastAnswer().toUtf8();
    if (!Normalizer.isNormalized(answer, Normalizer.Form.NFC)) {
      remarks.add(
          Draft.remark(FindingCode.WRONG_REPLY, "wrong-reply.decomposed")
              .at(connection.lastReceive));
    }
  }

  private Draft extra(int length) {
    Bytes rest = got.slice(length, got.length());
    Bytes answer = got.head(length);
    Bytes asked = run.stimuli().justTyped().orElse(request());
    Draft draft = Draft.fail(FindingCode.EXTRA_OUTPUT, extraKey(answer, rest), rest, asked);
    return (extraKey(answer, rest).endsWith(".more") ? draft : draft.certainly())
        .comparing(answer, got, length)
        .at(connection.lastReceive);
  }

  private static String extraKey(Bytes answer, Bytes rest) {
    String text = rest.toUtf8();
    if (text.chars().allMatch(c -> c == 0)) {
      return "extra-output.nul";
    }
    if (NEWLINES.contains(text)) {
      return "extra-output.newline";
    }
    if (text.isBlank()) {
      return "extra-output.blanks";
    }
    return text.strip().equals(answer.toUtf8().strip())
        ? "extra-output.twice"
        : "extra-output.more";
  }

  @Override
  public Optional<Draft> wrong(Match.Wrong match) {
    return Optional.of(wrongReply(match.offset()));
  }

  private Draft wrongReply(int offset) {
    Bytes expected = expectation.shownBeside(got);
    var exchange =
        new ReplyFault.Exchange(
            request(), expected, got, connection.lastRequest(), connection.lastAnswer());
    Draft draft =
        ReplyFault.of(exchange)
            .map(fault -> fail(FindingCode.WRONG_REPLY, fault.key()).certainly())
            .orElseGet(() -> other(expected, offset));
    return draft.comparing(expected, got, offset).at(connection.lastReceive);
  }

  private Draft other(Bytes expected, int offset) {
    return DifferentLine.of(expected, got, offset)
        .filter(line -> !request().isEmpty())
        .map(
            line ->
                Draft.fail(
                    FindingCode.WRONG_REPLY,
                    "wrong-reply.line",
                    request(),
                    line.number(),
                    line.expected(),
                    line.observed()))
        .orElseGet(() -> fail(FindingCode.WRONG_REPLY, asked("wrong-reply.other")));
  }

  @Override
  public Optional<Draft> partial(Match.Partial match) {
    Bytes expected = expectation.shownBeside(got);
    Draft draft = new MissingReply(run, connection, expected, got).explain();
    return Optional.of(
        draft.verdict() == Verdict.FAIL && !takesAnything()
            ? draft.comparing(expected, got, match.matched())
            : draft);
  }

  private Draft fail(FindingCode code, String key) {
    return Draft.fail(code, key, request(), expectation.shownBeside(got), got);
  }

  /** What is to be answered; nothing, if it is what the user has typed that is to be sent. */
  private Bytes request() {
    return run.stimuli().justTyped().isPresent() ? Bytes.EMPTY : connection.request();
  }

  private String asked(String key) {
    return request().isEmpty() ? key + ".unasked" : key;
  }
}
