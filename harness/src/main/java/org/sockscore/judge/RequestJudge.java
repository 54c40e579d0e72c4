package org.sockscore.judge;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.RequestHead;
import org.sockscore.assignment.RequestHead.Fault;
import org.sockscore.assignment.RequestHead.Kind;
import org.sockscore.assignment.Step;
import org.sockscore.judge.Draft.Quote;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;

/** Judges what an HTTP client asks for. */
final class RequestJudge {
  /** Faults that show when the first line is laid beside a right one. */
  private static final Set<Kind> IN_FIRST_LINE =
      EnumSet.of(Kind.METHOD, Kind.WHOLE_URL, Kind.NO_SLASH, Kind.ESCAPED_TWICE, Kind.TARGET);

  private final Run run;
  private final Step.ExpectRequest step;
  private final Expectation.Request expectation;
  private final Connection connection;
  private final List<Draft> remarks;
  private final Bytes got;

  /**
   * A judge of one request.
   *
   * @param remarks where to put what is worth telling though it is right
   */
  RequestJudge(Run run, Step.ExpectRequest step, List<Draft> remarks) {
    this.run = run;
    this.step = step;
    this.expectation = step.expectation();
    this.connection = run.connection(step.peer());
    this.remarks = remarks;
    this.got = connection.pending();
  }

  Optional<Draft> judge() {
    Optional<Fault> fault = expectation.fault(got);
    if (fault.isPresent()) {
      return Optional.of(faulty(fault.get()).at(connection.lastReceive));
    }
    boolean begun = !got.isEmpty() && !new RequestHead(got).isWhole();
    return begun
        ? Optional.of(unfinished().at(connection.lastReceive))
        : new ReplyJudge(run, new Step.Expect(step.peer(), expectation), remarks).judge();
  }

  private Draft faulty(Fault fault) {
    Bytes right = expectation.shown();
    String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Draft draft =
        Draft.fail(
                FindingCode.WRONG_REPLY,
                "wrong-reply.request-" + kind,
                new Quote(fault.detail()),
                new Quote(right.toUtf8().strip()))
            .certainly();
    return IN_FIRST_LINE.contains(fault.kind())
        ? draft.comparing(right, firstLine(), Math.max(0, right.mismatch(firstLine())))
        : draft;
  }

  private Bytes firstLine() {
    int end = got.toUtf8().indexOf('\n');
    return end < 0 ? got : got.head(end + 1);
  }

  private Draft unfinished() {
    return new Endings(run)
        .unfit()
        .orElseGet(
            () ->
                connection.isOpen() && run.exitStatus().isEmpty()
                    ? new Silence(run)
                        .explain(
                            flood -> Draft.fail(FindingCode.TOO_SLOW, tooSlow(flood)),
                            activity -> partial("partial-reply.request"))
                    : partial("partial-reply.request-closed"));
  }

  private static String tooSlow(boolean flood) {
    return flood ? "too-slow.printing.unasked" : "too-slow.computing.unasked";
  }

  private Draft partial(String key) {
    return Draft.fail(FindingCode.PARTIAL_REPLY, key, got).certainly();
  }
}
