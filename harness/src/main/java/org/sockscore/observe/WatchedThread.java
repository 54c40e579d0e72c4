package org.sockscore.observe;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thread of the program, with its files in {@code /proc} held open. */
final class WatchedThread implements Closeable {
  final long pid;
  final long tid;
  private final List<ProcFile> files;
  private final ProcFile syscall;
  private final ProcFile schedstat;
  private final ProcFile children;
  private final ProcFile stat;
  private @Nullable String name;
  private long timesScheduled = -1;
  private long countedAtNanos;

  /**
   * A lower bound of the time since which it has been blocked where it is: the last time at which
   * its count of switches was still another one.
   */
  long blockedSinceNanos;

  /** An upper bound of the same: the first time at which its count was what it is. */
  long firstSeenNanos;

  @Nullable SystemCall call;
  int generation;

  WatchedThread(long pid, long tid, long nowNanos) throws IOException {
    this.pid = pid;
    this.tid = tid;
    files =
        ProcFile.all(
            "/proc/" + pid + "/task/" + tid + "/", "syscall", "schedstat", "children", "stat");
    syscall = files.get(0);
    schedstat = files.get(1);
    children = files.get(2);
    stat = files.get(3);
    blockedSinceNanos = nowNanos;
    firstSeenNanos = nowNanos;
    countedAtNanos = nowNanos;
  }

  /** What it is called; programs name their threads, and the JVM names its own. */
  String name() {
    if (name == null) {
      name = ProcFile.contentOf("/proc/" + pid + "/task/" + tid + "/comm").trim();
    }
    return name;
  }

  /** How often it has been scheduled in; -1 if it is gone. */
  long countSchedules() {
    try {
      String record = schedstat.record();
      return Long.parseLong(record.substring(record.lastIndexOf(' ') + 1).trim());
    } catch (IOException | NumberFormatException e) {
      return -1;
    }
  }

  String readCall() {
    try {
      return syscall.record();
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * The first look: the count first, the call second, so that "blocked in this call, and not
   * scheduled since the count" can be shown later.
   */
  SystemCall.State lookFirst() {
    long now = System.nanoTime();
    long count = countSchedules();
    if (count != timesScheduled) {
      timesScheduled = count;
      blockedSinceNanos = countedAtNanos;
      firstSeenNanos = now;
      name = null;
    }
    countedAtNanos = now;
    String record = readCall();
    SystemCall.State state = count < 0 ? SystemCall.State.GONE : SystemCall.stateOf(record);
    call = state == SystemCall.State.BLOCKED ? SystemCall.parse(record) : null;
    return state;
  }

  /** The second look: the call first, the count second. True if it has not run since the first. */
  boolean stillBlocked() {
    String record = readCall();
    if (call == null) {
      return SystemCall.stateOf(record) == SystemCall.State.DEAD;
    }
    return record.equals(call.text()) && hasNotRun() && !isLeavingTheCall();
  }

  /**
   * Whether the kernel holds it up on account of others: for a disk, or a lock that somebody has
   * who is not given a processor. However long that takes, it is no silence of the program. Whoever
   * has started a process by vfork() waits in the same state for that process to go its own way,
   * and may do so for ever.
   */
  boolean isHeldUp() {
    return call != null && !BlockedCalls.waitsForVfork(tid, call) && waitsUninterruptibly();
  }

  boolean waitsUninterruptibly() {
    return stat().filter(it -> it.state() != 'D').isEmpty();
  }

  /**
   * Whether it is on its way out of the call that it still shows, without having been scheduled
   * yet. One that has been woken reads as blocked until its processor knows of it (TASK_WAKING),
   * which takes milliseconds where a virtual processor is held up by its host: only its state
   * tells. One that is killed shows its call while it gives its memory back, for which it may have
   * to wait: only its flags tell.
   */
  private boolean isLeavingTheCall() {
    return stat().filter(it -> it.state() != 'R' && !it.isExiting()).isEmpty();
  }

  /** Nothing if it is gone. */
  private Optional<ProcessStat> stat() {
    try {
      return ProcessStat.of(stat.record());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * A blocked thread has been scheduled at least once; a kernel that says otherwise does not count.
   */
  boolean isCounted() {
    return timesScheduled > 0;
  }

  boolean hasNotRun() {
    return countSchedules() == timesScheduled;
  }

  /** The processes it has started and not yet waited for. */
  List<Long> children() throws IOException {
    List<Long> pids = new ArrayList<>();
    for (String word : children.table().split(" ")) {
      if (!word.isBlank()) {
        pids.add(Long.valueOf(word.trim()));
      }
    }
    return pids;
  }

  @Override
  public void close() throws IOException {
    for (ProcFile file : files) {
      file.close();
    }
  }
}
