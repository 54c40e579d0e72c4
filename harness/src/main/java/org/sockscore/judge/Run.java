package org.sockscore.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.StoredFile;
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
  private final List<Listening> attempts = new ArrayList<>();
  private final List<Listening> meetings = new ArrayList<>();
  private final Set<String> accepted = new HashSet<>();
  private final Written written = new Written();
  private final Stimuli stimuli = new Stimuli();
  private final int end;
  private int next;
  private int step;
  private int opened;
  private @Nullable Wait lastWait;
  private int lastWaitEvent = Connection.NEVER;
  private int lastWaitStep;
  private @Nullable Termination termination;
  private int exitEvent = Connection.NEVER;
  private int exitStep;
  private int listenEvent = Connection.NEVER;
  private @Nullable StoredFile stored;
  private int storedEvent = Connection.NEVER;

  Run(Script script, Transcript transcript) {
    this.script = script;
    this.transcript = transcript;
    this.end = OwnDoing.end(transcript.events());
  }

  /** Takes in what happened up to the end of {@code index}; -1 for start-up. */
  void advanceTo(int index) {
    step = index;
    written.beginStep();
    List<TranscriptEvent> events = transcript.events();
    while (next < end && events.get(next).step() <= index) {
      take(events.get(next), next);
      next++;
    }
  }

  private void take(TranscriptEvent event, int index) {
    switch (event.kind()) {
      case LISTEN -> {
        Listening.parse(event.text()).ifPresent(listening::add);
        listenEvent = index;
      }
      case SCREEN -> written.takeScreen(event.dataOrEmpty(), index);
      case STDERR -> written.takeStderr(event.dataOrEmpty(), index);
      case IDLE -> takeWait(event, index);
      case EXIT -> takeExit(event, index);
      case CONNECT -> takeConnect(event);
      case ACCEPT -> takeAccept(event);
      case SEND, RECEIVE, CLOSE, HALF_CLOSE, RESET -> takeWire(event, index);
      case NOTE -> takeNote(event, index);
      case KEYBOARD -> {
        written.takeEnter();
        takeStimulus(event);
      }
      case LAUNCH -> {
        // They tell a reader more than the verdict needs.
      }
    }
  }

  /**
   * Of the waits of one step the first says most: it was the one for what must come. Where it said
   * nothing, another says more only if it found out what the program waits for.
   */
  private void takeWait(TranscriptEvent event, int index) {
    Wait wait = event.waited();
    Wait before = lastWaitStep == event.step() ? lastWait : null;
    boolean told = before != null && before.ended() != Wait.Ended.STARVED;
    if (wait != null && !told && (before == null || tells(wait))) {
      lastWait = wait;
      lastWaitEvent = index;
      lastWaitStep = event.step();
    }
  }

  private static boolean tells(Wait wait) {
    return switch (wait.ended()) {
      case PROVED, IDLE_UNTIL, EXITED -> true;
      case BUSY_LIMIT, WINDOW, STARVED -> false;
    };
  }

  private void takeExit(TranscriptEvent event, int index) {
    if (event.termination() != null && termination == null) {
      termination = event.termination();
      exitEvent = index;
      exitStep = event.step();
    }
  }

  private void takeConnect(TranscriptEvent event) {
    if (event.actor().equals(TranscriptEvent.PROGRAM)) {
      Listening.parse(event.text()).ifPresent(attempts::add);
    } else {
      connect(event);
    }
  }

  /** A server accepts a peer; a peer accepts a client. */
  private void takeAccept(TranscriptEvent event) {
    if (event.actor().equals(TranscriptEvent.PROGRAM)) {
      if (event.peer() != null) {
        connection(event.peer()).accepted = true;
      }
      return;
    }
    Listening.parse(event.text()).ifPresent(meetings::add);
    accepted.add(event.actor());
    connect(event);
  }

  private void connect(TranscriptEvent event) {
    opened++;
    Connection connection = new Connection(event.actor(), opened, isUdp());
    connection.redirected = script.isOfHttp(event.step());
    connections.put(event.actor(), connection);
    if (!isUdp() || stimuli.last() == null) {
      takeStimulus(event); // that a datagram socket was opened nobody notices
    }
  }

  /** What is done to a program that has ended does nothing to it. */
  private void takeStimulus(TranscriptEvent event) {
    if (termination == null) {
      stimuli.take(event);
    }
  }

  private void takeWire(TranscriptEvent event, int index) {
    Connection connection = connection(event.peer() == null ? event.actor() : event.peer());
    boolean byProgram = event.actor().equals(TranscriptEvent.PROGRAM);
    if (!byProgram && event.kind() != EventKind.RECEIVE) {
      if (!isFarewell(event, connection)) {
        takeStimulus(event);
        takeDeparture(event);
      }
      stimuli.takeMessage(event, stepAt(event), written.screen());
    }
    switch (event.kind()) {
      case SEND -> {
        connection.speaksHttp |= script.isOfHttp(event.step());
        connection.answersWith(Stimuli.statusLine(stepAt(event)));
        takeSend(connection, event.dataOrEmpty(), byProgram, index);
      }
      case RECEIVE -> connection.receive(event.dataOrEmpty(), index);
      case HALF_CLOSE -> connection.halfClosed |= !byProgram;
      case CLOSE -> close(connection, byProgram, index);
      default -> reset(connection, byProgram, index);
    }
  }

  /** A client that has closed its side does nothing about our closing of the other. */
  private boolean isFarewell(TranscriptEvent event, Connection connection) {
    return event.kind() == EventKind.CLOSE
        && accepted.contains(connection.peer)
        && connection.closedByProgram != Connection.NEVER;
  }

  private void takeDeparture(TranscriptEvent event) {
    if (event.kind() != EventKind.SEND) {
      stimuli.takeDeparture();
      written.takeDeparture();
    }
  }

  /**
   * What is noted of a peer is that it stops reading, or what came of its HTTP request; of the
   * program that it does not read what a peer sent, or what it has stored.
   */
  private void takeNote(TranscriptEvent event, int index) {
    if (event.peer() == null) {
      stored = event.stored();
      storedEvent = index;
      return;
    }
    Connection connection = connection(event.peer());
    if (event.actor().equals(TranscriptEvent.PROGRAM)) {
      connection.leftUnread = true;
    } else if (event.response() == null) {
      connection.stoppedReading = true;
    } else {
      connection.response = event.response();
      connection.responseEvent = index;
    }
  }

  private @Nullable Step stepAt(TranscriptEvent event) {
    List<Step> steps = script.steps();
    return event.step() >= 0 && event.step() < steps.size() ? steps.get(event.step()) : null;
  }

  /** What the program sends is received, unless it comes from a place that it should not. */
  private void takeSend(Connection connection, Bytes data, boolean byProgram, int index) {
    if (byProgram) {
      connection.receiveStray(data, index);
      return;
    }
    connection.send(data, index);
    written.takeRequest();
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
      if (isTurnedAway(connection)) {
        connection.refused = index;
      }
    }
  }

  /**
   * Whether a client that has just been reset waited in the queue of a port that closed. A moment
   * later it would have been refused, and which of the two it was must not matter.
   */
  private boolean isTurnedAway(Connection connection) {
    return connection.ordinal > 1
        && !connection.accepted
        && !accepted.contains(connection.peer)
        && !connection.wasServed()
        && connection.closedByPeer == Connection.NEVER
        && !isUdp();
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
    return connections.computeIfAbsent(peer, name -> new Connection(name, opened + 1, isUdp()));
  }

  /** Whether the program has sent anything to anybody. */
  boolean hasAnswered() {
    return connections.values().stream().anyMatch(Connection::wasServed);
  }

  /** What has happened by the end of the step in hand. */
  List<TranscriptEvent> past() {
    return transcript.events().subList(0, next);
  }

  Collection<Connection> connections() {
    return connections.values();
  }

  /** Whether the program has opened the connection that the script calls {@code peer}. */
  boolean wasAccepted(String peer) {
    return accepted.contains(peer);
  }

  /** Where the program's connections were accepted, in their order. */
  List<Listening> meetings() {
    return meetings;
  }

  /** Where the program tried to connect to, nobody being there. */
  List<Listening> attempts() {
    return attempts;
  }

  /** Whether {@code keys} were typed during the step in hand. */
  boolean wasTyped(Bytes keys) {
    return transcript.events().stream()
        .anyMatch(
            event ->
                event.kind() == EventKind.KEYBOARD
                    && event.step() == step
                    && event.dataOrEmpty().equals(keys));
  }

  /** Index of the step in hand. */
  int step() {
    return step;
  }

  /** Whether nobody listens for the program, which is a client, or nobody does any more. */
  boolean isRefused() {
    List<Step> steps = script.steps();
    return steps.subList(0, Math.min(step + 1, steps.size())).stream()
        .anyMatch(Step.Refuse.class::isInstance);
  }

  /** Whether anything happened after the step in hand. */
  boolean wentOn() {
    return next < end;
  }

  List<Listening> listening() {
    return listening;
  }

  Written written() {
    return written;
  }

  Stimuli stimuli() {
    return stimuli;
  }

  /** What was found, during the step in hand, where the program should have stored a file. */
  Optional<StoredFile> stored() {
    return Optional.ofNullable(stored)
        .filter(it -> transcript.events().get(storedEvent).step() == step);
  }

  int storedEvent() {
    return storedEvent;
  }

  LastWords lastWords() {
    Bytes apart = written.apart();
    boolean onScreen = script.needsTerminal() && apart.isEmpty();
    Bytes words = onScreen ? written.screen() : apart;
    return script.isForClient()
        ? LastWords.ofClient(words, written.screen())
        : LastWords.of(words, written.screen());
  }

  Optional<Wait> lastWait() {
    return Optional.ofNullable(lastWait);
  }

  /** Whether something was awaited in vain during the step in hand. */
  boolean waitedDuringStep() {
    return lastWait != null && lastWaitStep == step;
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

  int listenEvent() {
    return listenEvent;
  }

  /** How many bytes {@code peer} sent during the step in hand. */
  long bytesSent(String peer) {
    return transcript.events().stream()
        .filter(event -> event.step() == step && event.kind() == EventKind.SEND)
        .filter(event -> peer.equals(event.peer()))
        .mapToLong(TranscriptEvent::bytes)
        .sum();
  }

  /** The place the assignment names. */
  Optional<Listening> wanted() {
    return Listening.parse(transcript.wantedEndpoint());
  }

  boolean isUdp() {
    return transcript.wantedEndpoint().startsWith("udp");
  }
}
