package org.sockscore.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sockscore.assignment.RelayedLines;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.TranscriptEvent;

/** Tells why a line that one peer sent did not reach another. */
final class MissingLine {
  /** More names than this say no more. */
  private static final int NAMES = 3;

  private final Run run;
  private final Connection connection;
  private final RelayedLines lines;
  private final RelayedLines.Progress progress;
  private final Bytes line;
  private final Optional<Connection> sender;

  /**
   * @param progress of which a line must be due
   */
  MissingLine(Run run, Connection connection, RelayedLines lines, RelayedLines.Progress progress) {
    this.run = run;
    this.connection = connection;
    this.lines = lines;
    this.progress = progress;
    this.line = progress.due().get(0);
    this.sender = sender();
  }

  /** The first peer that has sent the line, whole or in pieces. */
  private Optional<Connection> sender() {
    Map<String, Bytes> sent = new LinkedHashMap<>();
    for (TranscriptEvent event : run.past()) {
      String peer = event.peer();
      if (event.kind() == EventKind.SEND && peer != null) {
        sent.merge(peer, event.dataOrEmpty(), Bytes::plus);
      }
    }
    return sent.entrySet().stream()
        .filter(entry -> entry.getValue().contains(line))
        .map(entry -> run.connection(entry.getKey()))
        .findFirst();
  }

  Draft explain() {
    Endings endings = new Endings(run);
    return endings
        .unfit()
        .or(this::refused)
        .or(endings::trace)
        .or(this::ended)
        .or(this::closed)
        .orElseGet(this::silent);
  }

  private Optional<Draft> refused() {
    return connection.refused == Connection.NEVER
        ? Optional.empty()
        : Optional.of(new Service(run, connection).refused());
  }

  private Optional<Draft> ended() {
    if (run.exitStatus().isEmpty()) {
      return Optional.empty();
    }
    Draft draft =
        about(FindingCode.EXITED_EARLY, "exited-early.relayed")
            .adding(Endings.ended(run.exitStatus().getAsInt(), run.lastWords()));
    return Optional.of(Endings.explained(draft, run.lastWords()).at(run.exitEvent()));
  }

  private Optional<Draft> closed() {
    if (connection.closedByProgram != Connection.NEVER) {
      return Optional.of(
          about(FindingCode.CLOSED_EARLY, "closed-early.relayed").at(connection.closedByProgram));
    }
    return connection.resetByProgram == Connection.NEVER
        ? Optional.empty()
        : Optional.of(about(FindingCode.RESET, "reset.relayed").at(connection.resetByProgram));
  }

  private Draft silent() {
    return new Silence(run).explain(this::busy, this::idle);
  }

  private Draft busy(boolean flood) {
    String key = flood ? "too-slow.relayed-printing" : "too-slow.relayed";
    return about(FindingCode.TOO_SLOW, key);
  }

  private Draft idle(Activity activity) {
    if (new Silence(run).isAsleep()) {
      return about(FindingCode.TOO_SLOW, "too-slow.relayed-sleeping").certainly();
    }
    return new Service(run, connection)
        .blocked(activity, "not-served.blocked")
        .or(this::notAccepted)
        .or(this::someCame)
        .or(this::reachedOthers)
        .or(this::cameBack)
        .orElseGet(this::lost);
  }

  private Optional<Draft> notAccepted() {
    return new Service(run, connection).isLeftWaiting()
        ? Optional.of(new Service(run, connection).neverServed())
        : Optional.empty();
  }

  private Optional<Draft> someCame() {
    return progress.arrived().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Draft.fail(
                FindingCode.PARTIAL_REPLY,
                "partial-reply.relayed",
                connection.peer,
                line,
                lines.count(),
                progress.arrived().size()));
  }

  private Optional<Draft> reachedOthers() {
    List<String> others =
        run.connections().stream()
            .filter(other -> other != connection && sender.stream().noneMatch(other::equals))
            .filter(other -> other.hasReceived(line))
            .map(other -> other.peer)
            .toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    String names = others.stream().limit(NAMES).collect(Collectors.joining(", "));
    return Optional.of(
        Draft.fail(
            FindingCode.NO_REPLY,
            "no-reply.relayed-to-others",
            connection.peer,
            line,
            others.size() > NAMES ? names + "…" : names));
  }

  private Optional<Draft> cameBack() {
    return sender
        .filter(from -> from.hasReceived(line))
        .map(
            from ->
                Draft.fail(
                    FindingCode.NO_REPLY,
                    "no-reply.relayed-back",
                    connection.peer,
                    line,
                    from.peer));
  }

  private Draft lost() {
    return sender
        .map(
            from ->
                Draft.fail(
                    FindingCode.NO_REPLY, "no-reply.relayed", connection.peer, line, from.peer))
        .orElseGet(() -> about(FindingCode.NO_REPLY, "no-reply.relayed-unsent"));
  }

  private Draft about(FindingCode code, String key) {
    return Draft.fail(code, key, connection.peer, line);
  }
}
