package org.sockscore.observe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.sockscore.reports.Activity;

/** Sees only whether the program is alive: all that every system offers. Nothing is ever proved. */
public final class PortableObserver implements Observer {
  private final BooleanSupplier alive;

  public PortableObserver(BooleanSupplier alive) {
    this.alive = alive;
  }

  @Override
  public Look look() {
    return alive.getAsBoolean()
        ? new Look.Unknown(Activity.UNKNOWN, "portable observation", Long.MIN_VALUE)
        : new Look.Ended();
  }

  @Override
  public Optional<List<Listener>> listeners() {
    return Optional.empty();
  }

  @Override
  public Optional<Usage> usage() {
    return Optional.empty();
  }

  @Override
  public OptionalLong proportionalBytes() {
    return OptionalLong.empty();
  }

  @Override
  public long filesIn(List<String> places) {
    return 0;
  }

  @Override
  public long namelessBytes() {
    return 0;
  }

  @Override
  public Optional<Boolean> holds(int port, int peerPort) {
    return Optional.empty();
  }

  @Override
  public void keepBack(int port, int peerPort) {
    // No system but Linux can be asked for it.
  }

  @Override
  public Optional<Boolean> leavesUnread(int peerPort) {
    return Optional.empty();
  }

  @Override
  public OptionalInt waitingClients(int port) {
    return OptionalInt.empty();
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
