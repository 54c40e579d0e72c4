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
  /** In bytes: no datagram has more. */
  private static final int LONGEST_ANSWER = 1 << 16;

  private final Run run;
  private final Connection connection;
  private final Expectation expectation;
  private final ReplyJudge replies;

  /** A client sends when it likes: another datagram after the one that is asked for is the next. */
  private final boolean isOfClient;

  DatagramJudge(Run run, Step.Expect step, List<Draft> remarks) {
    this.run = run;
    this.connection = run.connection(step.peer());
    this.expectation = step.expectation();
    connection.acceptFromAnywhere(step.fromAnywhere());
    this.isOfClient = run.wasAccepted(step.peer());
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
    int pieces = piecesOfAnswer(came);
    if (pieces > 1) {
      return failure(FindingCode.PARTIAL_REPLY, "partial-reply.datagrams", pieces);
    }
    Optional<Draft> failure = isOfClient ? Optional.empty() : more(came.get(0), came);
    return failure.isPresent() ? failure : replies.judge();
  }

  /** How many datagrams make up the answer together; 0 if those that came do not. */
  private int piecesOfAnswer(List<Bytes> came) {
    Bytes all = Bytes.EMPTY;
    for (int i = 0; i < came.size() && all.length() < LONGEST_ANSWER; i++) {
      all = all.plus(came.get(i));
      if (isMetBy(all)) {
        return i + 1;
      }
    }
    return 0;
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
    int stray = connection.firstStray();
    if (stray != Connection.NEVER) {
      return Optional.of(fromElsewhere(stray));
    }
    return misdirected().or(replies::judge);
  }

  private Draft fromElsewhere(int event) {
    TranscriptEvent stray = run.transcript.events().get(event);
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
        .at(event);
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
    Bytes request = connection.request();
    Object[] arguments = new Object[others.length + 1];
    arguments[0] = request;
    System.arraycopy(others, 0, arguments, 1, others.length);
    String asked = isOfClient && request.isEmpty() ? key + ".unasked" : key;
    return Optional.of(Draft.fail(code, asked, arguments).certainly().at(connection.lastReceive));
  }
}
