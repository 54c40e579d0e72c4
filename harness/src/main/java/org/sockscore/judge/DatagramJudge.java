package org.sockscore.judge;

import java.util.List;
import java.util.Optional;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.TranscriptEvent;

/**
 * Judges what a peer received in answer to a datagram. One answer is one datagram, from the port
 * that was asked: a client that has connected its socket would never see another.
 */
final class DatagramJudge {
  private final Run run;
  private final Connection connection;
  private final Expectation expectation;
  private final ReplyJudge replies;

  DatagramJudge(Run run, Step.Expect step, List<Draft> remarks) {
    this.run = run;
    this.connection = run.connection(step.peer());
    this.expectation = step.expectation();
    if (step.fromAnywhere()) {
      connection.acceptStrays();
    }
    this.replies = new ReplyJudge(run, step, remarks);
  }

  Optional<Draft> judge() {
    if (isMetBy(Bytes.EMPTY)) {
      connection.takeAll();
      return Optional.empty();
    }
    return connection.hasPending() ? answered() : unanswered();
  }

  private boolean isMetBy(Bytes bytes) {
    return expectation.match(bytes) instanceof Expectation.Match.Met met
        && met.length() == bytes.length();
  }

  private Optional<Draft> answered() {
    List<Bytes> came = connection.datagrams();
    if (came.get(0).isEmpty()) {
      return failure(FindingCode.WRONG_REPLY, "wrong-reply.empty-datagram", expectation.shown());
    }
    if (came.size() > 1 && isMetBy(came.stream().reduce(Bytes.EMPTY, Bytes::plus))) {
      return failure(FindingCode.PARTIAL_REPLY, "partial-reply.datagrams", came.size());
    }
    Bytes answer = came.get(0);
    Optional<Draft> failure = more(answer, came);
    return failure.isPresent() ? failure : replies.judge();
  }

  /** One after the right answer is worse than a wrong one: the client cannot know which counts. */
  private Optional<Draft> more(Bytes answer, List<Bytes> came) {
    if (came.size() == 1 || !(isMetBy(answer) || isMetBy(came.get(1)))) {
      return Optional.empty();
    }
    Bytes next = came.get(1);
    boolean twice = next.toUtf8().strip().equals(answer.toUtf8().strip());
    return twice
        ? failure(FindingCode.EXTRA_OUTPUT, "extra-output.datagram-twice", answer)
        : failure(FindingCode.EXTRA_OUTPUT, "extra-output.datagrams", answer, next);
  }

  private Optional<Draft> unanswered() {
    if (connection.stray != Connection.NEVER) {
      return Optional.of(fromElsewhere());
    }
    return misdirected().or(replies::judge);
  }

  private Draft fromElsewhere() {
    TranscriptEvent stray = run.transcript.events().get(connection.stray);
    String from = Listening.parse(stray.text()).map(it -> "" + it.port()).orElse("");
    String wanted = run.listening().stream().findFirst().map(it -> "" + it.port()).orElse("");
    return Draft.fail(
            FindingCode.WRONG_REPLY,
            "wrong-reply.other-port",
            connection.request(),
            stray.dataOrEmpty(),
            from,
            wanted)
        .certainly()
        .at(connection.stray);
  }

  /** Another client has an answer too many, which is the one that is missing here. */
  private Optional<Draft> misdirected() {
    return run.connections().stream()
        .filter(other -> other != connection && isMetBy(last(other)))
        .findFirst()
        .map(
            other ->
                Draft.fail(
                        FindingCode.NOT_SERVED,
                        "not-served.misdirected",
                        connection.ordinal,
                        connection.peer,
                        other.ordinal,
                        other.peer)
                    .certainly()
                    .at(other.lastReceive));
  }

  private static Bytes last(Connection other) {
    List<Bytes> came = other.datagrams();
    return came.isEmpty() ? Bytes.EMPTY : came.get(came.size() - 1);
  }

  private Optional<Draft> failure(FindingCode code, String key, Object... others) {
    Object[] arguments = new Object[others.length + 1];
    arguments[0] = connection.request();
    System.arraycopy(others, 0, arguments, 1, others.length);
    return Optional.of(Draft.fail(code, key, arguments).certainly().at(connection.lastReceive));
  }
}
