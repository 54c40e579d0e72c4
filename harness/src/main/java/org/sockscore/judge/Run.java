package org.sockscore.judge;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Script;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Termination;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;

/** The replay of one run: what had happened by the end of the step in hand. */
final class Run {
  final Script script;
  final Transcript transcript;

  private final Map<String, Connection> connections = new LinkedHashMap<>();
  private final List<Listening> listening = new ArrayList<>();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private int next;
  private int step;
  private int opened;
  private int screenBeforeStep;
  private int screenBeforeRequest;
  private @Nullable Wait lastWait;
  private int lastWaitEvent = Connection.NEVER;
  private @Nullable Termination termination;
  private int exitEvent = Connection.NEVER;
  private int exitStep;
  private int screenEvent = Connection.NEVER;
  private int stderrEvent = Connection.NEVER;
  private int listenEvent = Connection.NEVER;
  private @Nullable TranscriptEvent lastStimulus;

  Run(Script script, Transcript transcript) {
    this.script = script;
    this.transcript = transcript;
  }

  /** Takes in what happened up to the end of {@code index}; -1 for start-up. */
  void advanceTo(int index) {
    step = index;
    screenBeforeStep = screen.size();
    List<TranscriptEvent> events = transcript.events();
    while (next < events.size() && events.get(next).step() <= index) {
      take(events.get(next), next);
      next++;
    }
  }

  private void take(TranscriptEvent event, int index) {
    switch (event.kind()) {
      case LISTEN -> takeListen(event, index);
      case SCREEN -> takeScreen(event, index);
      case STDERR -> takeStderr(event, index);
      case IDLE -> takeWait(event.waited(), index);
      case EXIT -> takeExit(event, index);
      case CONNECT -> connect(event);
      case SEND, RECEIVE, CLOSE, HALF_CLOSE, RESET -> takeWire(event, index);
      case LAUNCH, ACCEPT, KEYBOARD, NOTE -> {
        // They tell a reader more than the verdict needs.
      }
    }
  }

  private void takeWait(@Nullable Wait wait, int index) {
    if (wait != null) {
      lastWait = wait;
      lastWaitEvent = index;
    }
  }

  private void takeListen(TranscriptEvent event, int index) {
    Listening.parse(event.text()).ifPresent(listening::add);
    listenEvent = index;
  }

  private void takeScreen(TranscriptEvent event, int index) {
    screen.writeBytes(event.dataOrEmpty().toArray());
    screenEvent = index;
  }

  private void takeStderr(TranscriptEvent event, int index) {
    stderr.writeBytes(event.dataOrEmpty().toArray());
    stderrEvent = index;
  }

  private void takeExit(TranscriptEvent event, int index) {
    if (event.termination() != null && termination == null) {
      termination = event.termination();
      exitEvent = index;
      exitStep = event.step();
    }
  }

  private void connect(TranscriptEvent event) {
    opened++;
    connections.put(event.actor(), new Connection(event.actor(), opened));
    lastStimulus = event;
  }

  private void takeWire(TranscriptEvent event, int index) {
    Connection connection = connection(event.peer() == null ? event.actor() : event.peer());
    boolean byProgram = event.actor().equals(TranscriptEvent.PROGRAM);
    if (!byProgram && event.kind() != EventKind.RECEIVE) {
      lastStimulus = event;
    }
    switch (event.kind()) {
      case SEND -> takeSend(connection, event.dataOrEmpty(), index);
      case RECEIVE -> connection.receive(event.dataOrEmpty(), index);
      case HALF_CLOSE -> connection.halfClosed |= !byProgram;
      case CLOSE -> close(connection, byProgram, index);
      default -> reset(connection, byProgram, index);
    }
  }

  private void takeSend(Connection connection, Bytes data, int index) {
    connection.send(data, index);
    screenBeforeRequest = screen.size();
  }

  private static void close(Connection connection, boolean byProgram, int index) {
    if (!byProgram) {
      connection.closedByPeer = index;
    } else if (connection.closedByProgram == Connection.NEVER) {
      connection.closedByProgram = index;
    }
  }

  private void reset(Connection connection, boolean byProgram, int index) {
    if (!byProgram) {
      connection.closedByPeer = index;
    } else if (wasJustConnecting(connection.peer, index)) {
      connection.refused = index;
    } else if (connection.resetByProgram == Connection.NEVER) {
      connection.resetByProgram = index;
    }
  }

  /** Whether the event before was the attempt to connect: then the reset is a refusal. */
  private boolean wasJustConnecting(String peer, int index) {
    for (int i = index - 1; i >= 0; i--) {
      TranscriptEvent earlier = transcript.events().get(i);
      if (peer.equals(earlier.peer())) {
        return earlier.kind() == EventKind.CONNECT
            && earlier.step() == transcript.events().get(index).step();
      }
    }
    return false;
  }

  /** The connection of {@code peer}; one that nothing happened on if there was none. */
  Connection connection(String peer) {
    return connections.computeIfAbsent(peer, name -> new Connection(name, opened + 1));
  }

  Collection<Connection> connections() {
    return connections.values();
  }

  /** Index of the step in hand. */
  int step() {
    return step;
  }

  /** Whether anything happened after the step in hand. */
  boolean wentOn() {
    return next < transcript.events().size();
  }

  List<Listening> listening() {
    return listening;
  }

  Bytes screen() {
    return Bytes.of(screen.toByteArray());
  }

  /** How many bytes appeared on the screen during the step in hand. */
  int screenDuringStep() {
    return screen.size() - screenBeforeStep;
  }

  /** Whether the program showed something after the last request was sent. */
  boolean showedSomethingSinceRequest() {
    return screen.size() > screenBeforeRequest;
  }

  LastWords lastWords() {
    return LastWords.of(Bytes.of(stderr.toByteArray()), screen());
  }

  Optional<Wait> lastWait() {
    return Optional.ofNullable(lastWait);
  }

  int lastWaitEvent() {
    return lastWaitEvent;
  }

  /** How the program ended, if it has. */
  Optional<Termination> termination() {
    return Optional.ofNullable(termination);
  }

  /** Its exit status, if it ended by itself. */
  OptionalInt exitStatus() {
    return termination instanceof Termination.Exited exited
        ? OptionalInt.of(exited.status())
        : OptionalInt.empty();
  }

  int exitEvent() {
    return exitEvent;
  }

  boolean endsDuringStartUp() {
    return termination != null && exitStep < 0;
  }

  int lastStderrEvent() {
    return stderrEvent;
  }

  int lastScreenEvent() {
    return screenEvent;
  }

  int listenEvent() {
    return listenEvent;
  }

  /** How many bytes {@code peer} sent during the step in hand. */
  int bytesSent(String peer) {
    return transcript.events().stream()
        .filter(event -> event.step() == step && event.kind() == EventKind.SEND)
        .filter(event -> peer.equals(event.peer()))
        .mapToInt(event -> event.dataOrEmpty().length())
        .sum();
  }

  /** The last thing a peer did. */
  @Nullable TranscriptEvent lastStimulus() {
    return lastStimulus;
  }

  /** The place the assignment names. */
  Optional<Listening> wanted() {
    return Listening.parse(transcript.wantedEndpoint());
  }

  boolean isUdp() {
    return transcript.wantedEndpoint().startsWith("udp");
  }
}
