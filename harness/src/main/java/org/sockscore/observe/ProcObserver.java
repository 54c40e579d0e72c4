package org.sockscore.observe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Activity;

/**
 * Watches a process tree through {@code /proc} on Linux.
 *
 * <p>Silence is proved by two looks. In the first, every thread is blocked in a call that cannot
 * end by itself; then the network is seen to carry nothing; in the second, the same threads are in
 * the same calls and none was scheduled since. So all of them were blocked at one common instant
 * with nothing on its way to them, and only the harness can feed the box: kernel wake-ups happen
 * before the call or interrupt that causes them ends. Measured: 62 000 exchanges with 31 kinds of
 * programs under load without a wrong claim.
 *
 * <p>Outside a box others may feed the program, so that nothing is ever proved; but a running
 * thread is still seen.
 */
public final class ProcObserver implements Observer {
  private static final int SYS_MEMBARRIER = 324;
  private static final int MEMBARRIER_CMD_GLOBAL = 1;

  /** How often unread bytes must be seen before the costly barrier (8 ms) is worth it. */
  private static final int PATIENCE_WITH_UNREAD = 6;

  private static final long STUCK_NANOS = 300_000_000;

  /** Many times what a virtual machine takes to end on a loaded machine. */
  private static final long UNWATCHED_NANOS = 5_000_000_000L;

  private final ProcessTree tree;
  private final NetworkTables network;
  private final ProcessUsage usage = new ProcessUsage();
  private final boolean boxed;
  private final Runnable terminalBarrier;
  private @Nullable WatchedThread lastRunning;
  private int unreadSeen;
  private long inFlightSinceNanos;
  private long unwatchedSinceNanos;

  /**
   * @param root the process that was launched; in a box that is bubblewrap itself
   * @param boxed whether only the harness can reach the program
   * @param network of the program's namespace; closed with this
   * @param terminalBarrier makes what is inside the kernel's terminal buffers visible; does nothing
   *     without a terminal
   */
  public ProcObserver(long root, boolean boxed, NetworkTables network, Runnable terminalBarrier) {
    this.tree = new ProcessTree(root, boxed);
    this.boxed = boxed;
    this.network = network;
    this.terminalBarrier = terminalBarrier;
  }

  @Override
  public Look look() {
    try {
      if (lastRunning != null
          && SystemCall.stateOf(lastRunning.readCall()) == SystemCall.State.RUNNING) {
        return new Look.Busy("running");
      }
      lastRunning = null;
      return lookAtAll();
    } catch (IOException | RuntimeException e) {
      // What cannot be read, here or in this way, proves nothing.
      return new Look.Unknown(Activity.UNKNOWN, "unreadable: " + e.getMessage(), Wake.UNKNOWN);
    }
  }

  private Look lookAtAll() throws IOException {
    List<WatchedThread> threads = tree.list();
    if (threads == null) {
      return new Look.Busy("the process tree is changing");
    }
    if (threads.isEmpty()) {
      return new Look.Ended();
    }
    Look running = findRunning(threads);
    if (running != null) {
      inFlightSinceNanos = 0;
      unwatchedSinceNanos = 0;
      return running;
    }
    Earliest earliest = new Earliest();
    Look starting = addWakes(threads, earliest);
    if (starting != null) {
      return starting;
    }
    if (!boxed) {
      return new Look.Unknown(
          earliest.activity, "no box, so others may feed it", earliest.first.atNanos());
    }
    if (!earliest.first.isUnknown()) {
      return prove(threads, earliest);
    }
    return isHeldUp(threads) ? new Look.Busy(Look.Busy.HELD_UP) : earliest.claim();
  }

  /**
   * Seen on a machine with two processors and a load of 20: the making of a box took 17 s, in which
   * bubblewrap waited for the kernel's grace periods (RCU), and its program was told to be silent.
   */
  private boolean isHeldUp(List<WatchedThread> threads) {
    return !tree.isUp() || threads.stream().anyMatch(WatchedThread::isHeldUp);
  }

  private @Nullable Look findRunning(List<WatchedThread> threads) {
    for (WatchedThread thread : threads) {
      SystemCall.State state = thread.lookFirst();
      if (state == SystemCall.State.RUNNING) {
        lastRunning = thread;
        return new Look.Busy("running");
      }
      if (state == SystemCall.State.GONE) {
        tree.forget(thread);
        return new Look.Busy("a thread has just ended");
      }
      if (state == SystemCall.State.ELSEWHERE) {
        return new Look.Busy(
            thread.waitsUninterruptibly() ? Look.Busy.HELD_UP : "blocked outside a system call");
      }
    }
    return null;
  }

  private @Nullable Look addWakes(List<WatchedThread> threads, Earliest earliest) {
    boolean unwatched = false;
    for (long pid : ProcessTree.pids(threads)) {
      List<WatchedThread> alive =
          threads.stream().filter(thread -> thread.pid == pid && thread.call != null).toList();
      if (!alive.isEmpty()) {
        boolean jvm = ProcessFacts.isJvm(pid);
        OptionalLong youngest = jvm ? JvmThreads.youngest(names(alive)) : OptionalLong.empty();
        for (WatchedThread thread : alive) {
          earliest.add(wake(thread, youngest), !tree.isOfTheBox(pid));
        }
        unwatched |= jvm && youngest.isEmpty();
        earliest.add(ProcessFacts.wake(pid, alive.get(0).tid), true);
      }
    }
    if (unwatched) {
      return startingOrExiting(earliest);
    }
    unwatchedSinceNanos = 0;
    return null;
  }

  /**
   * A virtual machine without its periodic thread is starting or exiting, which does not take long
   * once none of its threads has anything to do; or it was told to do without.
   */
  private @Nullable Look startingOrExiting(Earliest earliest) {
    String reason = "a virtual machine that is starting or exiting";
    long now = System.nanoTime();
    if (unwatchedSinceNanos == 0) {
      unwatchedSinceNanos = now;
    }
    if (now - unwatchedSinceNanos < UNWATCHED_NANOS) {
      return new Look.Busy(reason);
    }
    earliest.add(Wake.unknown(Activity.UNKNOWN, reason), false);
    return null;
  }

  private static Map<Long, String> names(List<WatchedThread> threads) {
    return threads.stream().collect(Collectors.toMap(it -> it.tid, WatchedThread::name));
  }

  /**
   * @param youngest of the threads that its process has for itself, if that is a virtual machine
   */
  private static Wake wake(WatchedThread thread, OptionalLong youngest) {
    SystemCall call = thread.call;
    if (call == null || !thread.isCounted()) {
      return Wake.unknown(Activity.UNKNOWN, "this kernel does not count how often a thread runs");
    }
    boolean housekeeping =
        youngest.isPresent()
            && JvmThreads.isHousekeeping(thread.name(), thread.tid, youngest.getAsLong());
    return BlockedCalls.wake(thread, call, housekeeping);
  }

  private Look prove(List<WatchedThread> threads, Earliest earliest) throws IOException {
    terminalBarrier.run();
    NetworkTables.Traffic traffic = network.traffic();
    if (traffic == NetworkTables.Traffic.UNREAD) {
      traffic = lookThroughUnread();
    } else {
      unreadSeen = 0;
    }
    if (traffic == NetworkTables.Traffic.IN_FLIGHT) {
      return inFlight(earliest);
    }
    inFlightSinceNanos = 0;
    Look moved = lookAgain(threads);
    return moved != null ? moved : earliest.claim();
  }

  /**
   * What is in flight on a loopback interface arrives within microseconds. What stays is stuck: a
   * handshake with a full backlog, a lost packet. Then nothing can be proved, and the window has to
   * tell.
   */
  private Look inFlight(Earliest earliest) {
    long now = System.nanoTime();
    if (inFlightSinceNanos == 0) {
      inFlightSinceNanos = now;
    }
    return now - inFlightSinceNanos < STUCK_NANOS
        ? new Look.Busy("bytes are in flight")
        : new Look.Unknown(earliest.activity, "bytes stay in flight", earliest.first.atNanos());
  }

  /**
   * Bytes the program leaves unread: either it has just been woken for them, or it ignores them. A
   * barrier across all processors settles which.
   */
  private NetworkTables.Traffic lookThroughUnread() throws IOException {
    unreadSeen++;
    if (unreadSeen < PATIENCE_WITH_UNREAD) {
      return NetworkTables.Traffic.IN_FLIGHT;
    }
    Libc.systemCall(SYS_MEMBARRIER, MEMBARRIER_CMD_GLOBAL, 0, 0);
    return network.traffic();
  }

  private @Nullable Look lookAgain(List<WatchedThread> before) {
    List<WatchedThread> after = tree.list();
    if (after == null || !after.equals(before) || !tree.isWhole(after)) {
      return new Look.Busy("the process tree has changed");
    }
    for (WatchedThread thread : after) {
      if (!thread.stillBlocked() && !isJvmWatcher(thread)) {
        return new Look.Busy("a thread has moved");
      }
    }
    return null;
  }

  private static boolean isJvmWatcher(WatchedThread thread) {
    return JvmThreads.isWatcher(thread.name()) && ProcessFacts.isJvm(thread.pid);
  }

  /** The earliest of many wakes, and the activity that says most. */
  private static final class Earliest {
    private Wake first = Wake.never(Activity.UNKNOWN, "");
    private Activity activity = Activity.UNKNOWN;
    private String reason = "";

    /**
     * @param tells whether it is the program's own, and not the box's
     */
    void add(Wake wake, boolean tells) {
      if (wake.atNanos() < first.atNanos()) {
        first = wake;
      }
      if (tells && Telling.rank(wake.activity()) < Telling.rank(activity)) {
        activity = wake.activity();
        reason = wake.reason();
      }
    }

    Look claim() {
      if (first.isUnknown()) {
        return new Look.Unknown(activity, first.reason(), Wake.UNKNOWN);
      }
      if (first.atNanos() == Wake.NEVER) {
        return new Look.Silent(activity, reason);
      }
      return first.atNanos() <= System.nanoTime()
          ? new Look.Busy("due: " + first.reason())
          : new Look.IdleUntil(first.lastsNanos(), first.atNanos(), activity, first.reason());
    }
  }

  @Override
  public Optional<List<Listener>> listeners() {
    try {
      List<NetworkTables.Row> rows = network.listening();
      boolean asksOwners = !boxed || rows.stream().anyMatch(ProcObserver::isOfAnyIpv6);
      OwnedSockets owned = new OwnedSockets(asksOwners && !rows.isEmpty() ? pids() : List.of());
      return Optional.of(
          rows.stream()
              .filter(row -> boxed || owned.contain(row.inode()))
              .map(row -> listener(row, owned))
              .sorted(Comparator.comparingInt(Listener::port).thenComparing(Listener::address))
              .toList());
    } catch (IOException e) {
      return Optional.of(List.of());
    }
  }

  private static boolean isOfAnyIpv6(NetworkTables.Row row) {
    return NetworkTables.readable(row.address()).equals("::");
  }

  private static Listener listener(NetworkTables.Row row, OwnedSockets owned) {
    boolean noIpv4 = isOfAnyIpv6(row) && owned.isIpv6Only(row.inode());
    String address = noIpv4 ? Listener.IPV6_ONLY : NetworkTables.readable(row.address());
    return new Listener(row.transport(), address, row.port());
  }

  private List<Long> pids() {
    List<WatchedThread> threads = tree.list();
    return threads == null ? List.of() : new ArrayList<>(ProcessTree.pids(threads));
  }

  @Override
  public Optional<Usage> usage() {
    List<String> folders = tree.statFolders();
    if (folders.isEmpty()) {
      return Optional.empty();
    }
    // While the box is made, what is used is ours.
    return Optional.of(tree.isUp() ? usage.of(folders) : new Usage(0, 0, folders.size()));
  }

  @Override
  public OptionalLong proportionalBytes() {
    List<String> folders = tree.statFolders();
    return folders.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(ProcessUsage.proportionalBytes(folders));
  }

  @Override
  public long filesIn(List<String> places) {
    String root = tree.boxRoot();
    return root.isEmpty()
        ? 0
        : places.stream().mapToLong(place -> FileSystemUse.files(root + place)).sum();
  }

  @Override
  public long namelessBytes() {
    return NamelessFiles.bytes(pids());
  }

  @Override
  public Optional<Boolean> holds(int port, int peerPort) {
    try {
      return Optional.of(network.isHeld(port, peerPort));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keepBack(int port, int peerPort) {
    try {
      OwnSocket.keepBack(network.inode(port, peerPort));
    } catch (IOException e) {
      return; // the connection is broken, which the next write tells
    }
  }

  @Override
  public Optional<Boolean> leavesUnread(int peerPort) {
    try {
      return Optional.of(network.isUnread(peerPort));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public OptionalInt waitingClients(int port) {
    try {
      return network.waitingClients(port);
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  @Override
  public void close() {
    tree.close();
    try {
      network.close();
    } catch (IOException e) {
      // Files of /proc that were only read: nothing is lost.
      return;
    }
  }
}
