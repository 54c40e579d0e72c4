package org.sockscore.judge;

import java.util.Optional;
import org.sockscore.reports.Activity;
import org.sockscore.reports.FindingCode;

/** Tells what there is to say about a client that was refused, or left waiting. */
final class Service {
  private final Run run;
  private final Connection connection;

  Service(Run run, Connection connection) {
    this.run = run;
    this.connection = connection;
  }

  /** Nobody listened when it wanted to connect. */
  Draft refused() {
    return new Endings(run).unfit().orElseGet(this::refusedQuietly);
  }

  private Draft refusedQuietly() {
    if (run.exitStatus().isPresent()) {
      int status = run.exitStatus().getAsInt();
      return connection.ordinal == 1
          ? Draft.fail(FindingCode.EXITED_EARLY, "exited-early.connect")
              .adding(Endings.ended(status, run.lastWords()))
              .at(run.exitEvent())
          : about("not-served.ended").at(connection.refused);
    }
    return about(connection.ordinal == 1 ? "not-served.first" : "not-served.refused")
        .at(connection.refused);
  }

  /** The queue for accept() is full, or the program ended meanwhile. */
  Draft unconnected() {
    return new Endings(run)
        .unfit()
        .orElseGet(
            () -> new Silence(run).explain(flood -> neverServed(), activity -> neverServed()));
  }

  /** Whether it was never served although others were, so that it is still in the queue. */
  boolean isLeftWaiting() {
    boolean left = connection.ordinal > 1 && !connection.accepted && !connection.wasServed();
    return left && (!run.isUdp() || run.connections().stream().anyMatch(Connection::wasServed));
  }

  /**
   * Whether the program waits to send to a peer that reads nothing; then the finding that {@code
   * key} names.
   */
  Optional<Draft> blocked(Activity activity, String key) {
    return activity == Activity.WAITS_TO_SEND
        ? run.connections().stream()
            .filter(other -> other != connection && other.stoppedReading)
            .findFirst()
            .map(deaf -> Draft.fail(FindingCode.NOT_SERVED, key, connection.peer, deaf.peer))
            .map(Draft::certainly)
        : Optional.empty();
  }

  Draft neverServed() {
    Optional<Connection> other =
        run.connections().stream()
            .filter(it -> it != connection && it.isOpen())
            .filter(it -> !run.isUdp() || it.wasServed())
            .findFirst();
    return other
        .map(it -> about("not-served.behind", it.ordinal, it.peer))
        .orElseGet(() -> about("not-served.next"));
  }

  /** It accepted the connection, and awaits the next client instead of answering this one. */
  Draft backToAccept() {
    String key = connection.wasServed() ? "not-served.once" : "not-served.accept";
    return Draft.fail(FindingCode.NOT_SERVED, key, connection.request()).certainly();
  }

  private Draft about(String key, Object... others) {
    Object[] arguments = new Object[others.length + 2];
    arguments[0] = connection.ordinal;
    arguments[1] = connection.peer;
    System.arraycopy(others, 0, arguments, 2, others.length);
    Draft draft = Draft.fail(FindingCode.NOT_SERVED, key, arguments);
    return run.script.usesKeyboard() ? draft : draft.certainly();
  }
}
