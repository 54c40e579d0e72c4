package org.sockscore.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.ResponseExpectation;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.HttpResponse;

/** Judges what an HTTP client was answered. */
final class ResponseJudge {
  private static final HttpResponse NOTHING =
      new HttpResponse(0, List.of(), 0, false, null, null, 0, 0, Bytes.EMPTY);

  private static final String LENGTH = "Content-Length";

  private final Run run;
  private final Connection connection;
  private final ResponseExpectation expectation;
  private final HttpResponse response;
  private final Bytes request;
  private final List<Draft> remarks;

  /**
   * A judge of one response.
   *
   * @param remarks where to put what is worth telling though it is right
   */
  ResponseJudge(Run run, Step.ExpectResponse step, List<Draft> remarks) {
    this.run = run;
    this.connection = run.connection(step.peer());
    this.expectation = step.expectation();
    this.response = connection.response == null ? NOTHING : connection.response;
    this.request = connection.request();
    this.remarks = remarks;
  }

  Optional<Draft> judge() {
    if (expectation.isMetBy(response, run.script.allFiles())) {
      remark();
      connection.takeAll();
      return Optional.empty();
    }
    return Optional.of(explain().at(connection.responseEvent));
  }

  private void remark() {
    if (connection.resetByProgram != Connection.NEVER && response.complete()) {
      remarks.add(
          Draft.remark(FindingCode.RESET, "reset.after-reply").at(connection.resetByProgram));
    }
  }

  private Draft explain() {
    if (connection.redirected && response.status() == 0 && connection.pending().isEmpty()) {
      return new Endings(run)
          .unfit()
          .orElseGet(() -> Draft.fail(FindingCode.NOT_SERVED, "not-served.redirect").certainly());
    }
    if (expectation.not().isPresent()) {
      return Draft.fail(
          FindingCode.WRONG_REPLY, "wrong-reply.http-given-away", request, response.bodyBytes());
    }
    if (response.status() == 0) {
      return headless();
    }
    return expectation.allows(response.status()) ? afterHead() : wrongStatus();
  }

  private Draft headless() {
    Bytes got = connection.pending();
    if (got.isEmpty()) {
      return waiting(new MissingReply(run, connection, Bytes.EMPTY, got).explain());
    }
    Optional<Draft> crash = new Endings(run).unfit();
    if (crash.isPresent()) {
      return crash.get();
    }
    boolean begins = got.startsWith(Bytes.utf8("HTTP/"));
    return begins
        ? Draft.fail(FindingCode.WRONG_REPLY, "wrong-reply.http-head", request, got).certainly()
        : Draft.fail(FindingCode.WRONG_REPLY, "wrong-reply.http", request, got).certainly();
  }

  /** A server that receives once more waits for what a client of HTTP does not send. */
  private Draft waiting(Draft draft) {
    return draft.message().get(0).key().equals("no-reply.receive")
        ? Draft.fail(FindingCode.WAITING_FOR_MORE, "waiting-for-more.http", request).certainly()
        : draft;
  }

  private Draft wrongStatus() {
    boolean redirect = response.status() / 100 == 3 && expectation.followsRedirects();
    Bytes location = Bytes.utf8(response.header("Location").orElse(""));
    return redirect
        ? Draft.fail(
            FindingCode.WRONG_REPLY,
            location.isEmpty() ? "wrong-reply.http-redirect-nowhere" : "wrong-reply.http-redirect",
            request,
            Integer.toString(response.status()),
            location)
        : Draft.fail(
            FindingCode.WRONG_REPLY,
            "wrong-reply.http-status",
            request,
            Integer.toString(response.status()),
            String.join(", ", expectation.statuses()));
  }

  private Draft afterHead() {
    Optional<GivenFile> file = expectation.file().flatMap(run.script::file);
    Optional<Draft> length = file.flatMap(this::wrongLength);
    if (length.isPresent()) {
      return length.get();
    }
    if (!response.complete() && isRightSoFar(file)) {
      return new Endings(run).unfit().orElseGet(() -> unfinished(file));
    }
    return file.flatMap(this::wrongBody).orElseGet(this::wrongHeader);
  }

  private boolean isRightSoFar(Optional<GivenFile> file) {
    return file.isEmpty() || response.sameBytes() == response.bodyBytes();
  }

  /** The file is right as far as the announced length goes, or came whole though more is said. */
  private Optional<Draft> wrongLength(GivenFile file) {
    Optional<Long> announced = announced().filter(it -> it != file.bytes());
    return announced
        .filter(it -> response.sameBytes() == Math.min(it, file.bytes()))
        .map(
            it ->
                Draft.fail(FindingCode.WRONG_REPLY, "wrong-reply.http-length", it, file.bytes())
                    .certainly());
  }

  private Optional<Long> announced() {
    return response
        .header(LENGTH)
        .map(String::strip)
        .filter(it -> it.matches("[0-9]{1,15}"))
        .map(Long::parseLong);
  }

  private Draft unfinished(Optional<GivenFile> file) {
    long came = response.bodyBytes();
    long wanted = file.map(GivenFile::bytes).or(this::announced).orElse(came);
    if (came >= wanted && !hasEnded()) {
      return Draft.fail(FindingCode.NOT_CLOSED, "not-closed.http", request).certainly();
    }
    if (!hasEnded()) {
      return new Silence(run)
          .explain(
              flood -> Draft.fail(FindingCode.TOO_SLOW, "too-slow.http", request, came, wanted),
              activity -> partial("partial-reply.http-silent", came, wanted));
    }
    boolean reset = connection.closedByProgram == Connection.NEVER;
    return partial(reset ? "partial-reply.http-reset" : "partial-reply.http-closed", came, wanted);
  }

  private Draft partial(String key, long came, long wanted) {
    return Draft.fail(FindingCode.PARTIAL_REPLY, key, request, came, wanted);
  }

  private boolean hasEnded() {
    return connection.closedByProgram != Connection.NEVER
        || connection.resetByProgram != Connection.NEVER;
  }

  private Optional<Draft> wrongBody(GivenFile file) {
    long same = response.sameBytes();
    long came = response.bodyBytes();
    if (same == came && came == file.bytes()) {
      return Optional.empty();
    }
    if (same == came) {
      return Optional.of(partial("partial-reply.http-closed", came, file.bytes()));
    }
    if (same == file.bytes()) {
      return Optional.of(
          Draft.fail(FindingCode.EXTRA_OUTPUT, "extra-output.http", request, came - same)
              .certainly());
    }
    return Optional.of(different(file, came));
  }

  private Draft different(GivenFile file, long came) {
    Bytes excerpt = response.excerpt();
    long at = response.excerptAt();
    Bytes expected = file.slice(at, at + Math.max(1, excerpt.length()));
    return Draft.fail(
            FindingCode.WRONG_REPLY,
            "wrong-reply.http-body",
            request,
            response.sameBytes() + 1,
            came,
            file.bytes())
        .comparing(expected, excerpt, Math.max(0, expected.mismatch(excerpt)));
  }

  private Draft wrongHeader() {
    return expectation.headers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(it -> response.header(it.getKey()).filter(it.getValue()::equals).isEmpty())
        .findFirst()
        .map(it -> header(it.getKey(), it.getValue()))
        .orElseGet(() -> Draft.inconclusive("harness.incomplete"));
  }

  private Draft header(String name, String wanted) {
    String value = response.header(name).orElse("");
    return Draft.fail(
        FindingCode.WRONG_REPLY,
        value.isEmpty() ? "wrong-reply.http-no-header" : "wrong-reply.http-header",
        name,
        Bytes.utf8(wanted),
        Bytes.utf8(value));
  }
}
