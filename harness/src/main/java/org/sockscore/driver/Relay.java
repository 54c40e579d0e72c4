package org.sockscore.driver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.DuelScript;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.sandbox.SandboxException;

/**
 * Stands between a client and a server, each in a box of its own: two programs that want the same
 * port cannot have anybody between them in one network. Hands on a message once it is what was due,
 * and whole, so that a duel goes the same way each time. Confined to one thread; one use.
 */
final class Relay implements AutoCloseable {
  private static final Bytes NEWLINE = Bytes.utf8("\n");

  private final DuelScript script;
  private final Map<Role, Contender> contenders = new EnumMap<>(Role.class);
  private final Map<Role, Recorder> recorders = new EnumMap<>(Role.class);
  private final Map<Role, LiveRun> runs = new EnumMap<>(Role.class);
  private final Patience patience;
  private final Ticker ticker;

  /** How many events had been seen when something was last handed on, by side and peer. */
  private final Map<String, Integer> seen = new HashMap<>();

  /** The connections whose end was handed on, by side and peer. */
  private final Set<String> ended = new HashSet<>();

  private boolean complete;

  Relay(DuelScript script, Contender server, Contender client, Patience patience, Ticker ticker) {
    this.script = script;
    this.patience = patience;
    this.ticker = ticker;
    contenders.put(Role.SERVER, server);
    contenders.put(Role.CLIENT, client);
  }

  /** Plays until a part is not satisfied. */
  void play() throws SandboxException {
    boolean goesOn = live(Role.SERVER).isReady();
    for (int i = 0; i < script.parts().size() && goesOn; i++) {
      goesOn = play(script.parts().get(i));
    }
    complete = goesOn;
  }

  private boolean play(DuelScript.Part part) throws SandboxException {
    LiveRun run = live(part.role());
    boolean satisfied = run.play(part.step());
    if (satisfied && part.relayed().isPresent()) {
      handOn(part);
    }
    return satisfied;
  }

  /** The program of {@code role}, which is started now if it was not before. */
  private LiveRun live(Role role) throws SandboxException {
    LiveRun run = runs.get(role);
    if (run == null) {
      Recorder recorder = new Recorder(ticker);
      Contender contender = Objects.requireNonNull(contenders.get(role));
      run =
          LiveRun.start(
              contender, script.of(role), patience, ticker, recorder, Farewells.byOthers(recorder));
      recorders.put(role, recorder);
      runs.put(role, run);
    }
    return run;
  }

  /** What the other side makes of it is seen in its next part. */
  private void handOn(DuelScript.Part part) throws SandboxException {
    LiveRun other = live(part.role() == Role.CLIENT ? Role.SERVER : Role.CLIENT);
    DuelScript.Relayed ends = part.relayed().orElseThrow();
    int most = isDatagrams() && part.step() instanceof Step.Expect ? 1 : Integer.MAX_VALUE;
    for (Bytes message : received(part.role(), ends.from(), most)) {
      other.play(handedOn(part.step(), ends.to(), message));
    }
    // Who says that nothing more will come may wait for what the other side does about that.
    if (!(part.step() instanceof Step.ExpectClose) && hasJustEnded(part.role(), ends.from())) {
      other.play(new Step.HalfClose(ends.to()));
    }
  }

  /** Whoever is to take in an HTTP response has to know what was asked for. */
  private static Step handedOn(Step expected, String to, Bytes message) {
    return expected instanceof Step.ExpectRequest asked
        ? new Step.Get(to, asked.expectation().path(), message)
        : new Step.Send(to, List.of(message));
  }

  /** True once for each connection that the program of {@code role} has closed or reset. */
  private boolean hasJustEnded(Role role, String peer) {
    return Objects.requireNonNull(recorders.get(role)).events().stream()
            .anyMatch(
                event ->
                    peer.equals(event.peer())
                        && event.actor().equals(TranscriptEvent.PROGRAM)
                        && (event.kind() == EventKind.CLOSE || event.kind() == EventKind.RESET))
        && ended.add(role.word() + " " + peer);
  }

  /**
   * Over TCP all that has come is one message, and where the relay has followed a redirect all that
   * came after it; each datagram is one.
   *
   * @param most how many pieces to take; the others are left for the next time
   */
  private List<Bytes> received(Role role, String peer, int most) {
    List<TranscriptEvent> events = Objects.requireNonNull(recorders.get(role)).events();
    String key = role.word() + " " + peer;
    int at = seen.getOrDefault(key, 0);
    List<Bytes> pieces = new ArrayList<>();
    for (; at < events.size() && pieces.size() < most; at++) {
      TranscriptEvent event = events.get(at);
      @Nullable Bytes data = event.data();
      if (!peer.equals(event.peer())) {
        continue;
      }
      if (event.kind() == EventKind.CONNECT) {
        pieces.clear();
      } else if (event.kind() == EventKind.RECEIVE && data != null) {
        pieces.add(data);
      }
    }
    seen.put(key, at);
    return pieces.isEmpty() || isDatagrams()
        ? pieces
        : List.of(completed(pieces.stream().reduce(Bytes.EMPTY, Bytes::plus)));
  }

  private Bytes completed(Bytes message) {
    boolean ended = message.at(message.length() - 1) == '\n';
    return ended || !script.completesLines() ? message : message.plus(NEWLINE);
  }

  private boolean isDatagrams() {
    Meeting meeting = Objects.requireNonNull(contenders.get(Role.SERVER)).meeting();
    return meeting.endpoint().transport() == Transport.UDP;
  }

  /** What became of both, once this is closed. */
  DuelRun run() {
    Map<Role, DuelRun.Side> sides = new EnumMap<>(Role.class);
    runs.forEach((role, run) -> sides.put(role, side(role, run)));
    return new DuelRun(sides, complete);
  }

  /** A program that was not ready is judged by what it was to do first. */
  private DuelRun.Side side(Role role, LiveRun run) {
    List<Step> played = run.played();
    Script own = script.of(role);
    Transcript transcript = run.transcript();
    return new DuelRun.Side(played.isEmpty() ? own : script.with(role, played), transcript);
  }

  @Override
  public void close() {
    runs.values().forEach(LiveRun::close);
  }
}
