package org.sockscore.driver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Transport;
import org.sockscore.observe.Attempt;
import org.sockscore.observe.PacketTap;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.Launches;
import org.sockscore.sandbox.SandboxException;

/**
 * Where the harness listens for a client under test: on the wanted port, and on those that its
 * source names, so that a client with a wrong port is met all the same. Each connection becomes the
 * peer that the script's next {@code accept} names. Confined to one thread.
 */
final class Reception implements AutoCloseable {
  private final List<Listener> listeners = new ArrayList<>();
  private final GuestList guests;
  private Optional<PacketTap> tap = Optional.empty();

  private Reception(List<String> awaited) {
    this.guests = new GuestList(awaited);
  }

  /** For a server under test: nobody is awaited. */
  static Reception none() {
    return new Reception(List.of());
  }

  /**
   * Listens for what {@code script} accepts; nowhere if it begins by refusing.
   *
   * @throws SandboxException if somebody else has the wanted port
   */
  static Reception open(Script script, Meeting meeting, Box box, Recorder recorder)
      throws SandboxException {
    List<Step> steps = script.steps();
    List<String> awaited =
        steps.stream()
            .filter(Step.Accept.class::isInstance)
            .map(step -> ((Step.Accept) step).peer())
            .toList();
    Reception reception = new Reception(awaited);
    if (steps.isEmpty() || !(steps.get(0) instanceof Step.Refuse)) {
      reception.listen(meeting, box, recorder);
    }
    reception.tap = box.isIsolated() ? tap(box) : Optional.empty();
    return reception;
  }

  private void listen(Meeting meeting, Box box, Recorder recorder) throws SandboxException {
    Transport transport = meeting.endpoint().transport();
    Set<Integer> ports = new LinkedHashSet<>(List.of(meeting.endpoint().port()));
    ports.addAll(meeting.clues().ports());
    for (int port : ports) {
      try {
        listeners.add(Listener.open(transport, port, box, recorder));
      } catch (IOException e) {
        if (port == meeting.endpoint().port()) {
          close();
          throw new SandboxException("cannot listen on " + meeting.endpoint(), e);
        }
      }
    }
  }

  /** Without one, all is graded the same; only where a lost client went cannot be told. */
  private static Optional<PacketTap> tap(Box box) {
    try {
      return Optional.of(box.inside(PacketTap::open));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Takes in whoever has come. True if anybody has. */
  boolean pump(Map<String, Peer> peers) {
    boolean moved = false;
    for (Listener listener : listeners) {
      for (Optional<Peer> peer = listener.take(guests);
          peer.isPresent();
          peer = listener.take(guests)) {
        peers.put(peer.get().name, peer.get());
        moved = true;
      }
    }
    return moved;
  }

  /** Where the program has tried to connect, or sent datagrams to, as far as that was seen. */
  Set<Attempt> attempts() {
    return tap.map(PacketTap::attempts).orElse(Set.of());
  }

  void stopListening() {
    Launches.closeForGood(() -> listeners.forEach(Listener::close));
    listeners.clear();
  }

  @Override
  public void close() {
    stopListening();
    tap.ifPresent(PacketTap::close);
  }
}
