package org.sockscore.observe;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All threads of a process and its descendants. Confined to one thread. */
final class ProcessTree implements Closeable {
  private static final String PROC = "/proc";

  private final long root;
  private final boolean boxed;
  private final Map<Long, WatchedThread> threads = new HashMap<>();
  private final Set<Long> zombies = new HashSet<>();
  private @Nullable String boxProcessList;
  private int generation;
  private long listedAtNanos = System.nanoTime();

  /**
   * @param root the process that was launched
   * @param boxed whether {@code root} is bubblewrap, whose only child is process 1 of the box
   */
  ProcessTree(long root, boolean boxed) {
    this.root = root;
    this.boxed = boxed;
  }

  /** All threads there are, or nothing if the tree changed while it was listed. */
  @Nullable List<WatchedThread> list() {
    long now = System.nanoTime();
    generation++;
    zombies.clear();
    List<WatchedThread> found = new ArrayList<>();
    if (!addProcess(root, found)) {
      return null;
    }
    listedAtNanos = now;
    forgetTheGone(found.size());
    return found;
  }

  private boolean addProcess(long pid, List<WatchedThread> found) {
    String[] tids = new File("/proc/" + pid + "/task").list();
    if (tids == null) {
      return true;
    }
    List<WatchedThread> own = new ArrayList<>();
    for (String tid : tids) {
      if (!addThread(pid, Long.parseLong(tid), own)) {
        return false;
      }
    }
    found.addAll(own);
    return addChildren(own, found);
  }

  private boolean addThread(long pid, long tid, List<WatchedThread> own) {
    WatchedThread thread = threads.get(tid);
    if (thread == null || thread.pid != pid) {
      try {
        // Its state before this listing is not known, so it may have been blocked since the last.
        thread = new WatchedThread(pid, tid, listedAtNanos);
      } catch (IOException e) {
        return isZombie(pid, tid) && zombies.add(tid);
      }
      WatchedThread old = threads.put(tid, thread);
      if (old != null) {
        closeQuietly(old);
      }
    }
    thread.generation = generation;
    own.add(thread);
    return true;
  }

  private boolean addChildren(List<WatchedThread> own, List<WatchedThread> found) {
    for (WatchedThread thread : own) {
      try {
        for (long child : thread.children()) {
          if (!addProcess(child, found)) {
            return false;
          }
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  /** Takes note that {@code thread} has ended and left nothing. */
  void forget(WatchedThread thread) {
    if (threads.remove(thread.tid, thread)) {
      closeQuietly(thread);
    }
  }

  /** Whether the box is made, where there is one: before, all that happens is our own doing. */
  boolean isUp() {
    return !boxed || !boxProcessList().isEmpty();
  }

  /** Where all files of the box are found, or "" as long as it is not up, or there is none. */
  String boxRoot() {
    String list = boxed ? boxProcessList() : "";
    return list.isEmpty() ? "" : list.substring(0, list.length() - PROC.length());
  }

  /** Whether {@code pid} is bubblewrap's own, outside the box or as its process 1. */
  boolean isOfTheBox(long pid) {
    return boxed && (pid == root || boxProcessList().startsWith("/proc/" + pid + "/"));
  }

  private static boolean isZombie(long pid, long tid) {
    return ProcessStat.of(ProcFile.contentOf("/proc/" + pid + "/task/" + tid + "/stat"))
        .filter(it -> it.state() == 'Z' || it.state() == 'X')
        .isPresent();
  }

  /**
   * Whether the box holds just the processes of {@code listed}. Its own process list shows every
   * process whatever its parent; a daemon that left the tree is seen there.
   */
  boolean isWhole(List<WatchedThread> listed) {
    if (!boxed) {
      return true;
    }
    if (boxProcessList().isEmpty()) {
      return false;
    }
    int inBox = statFolders().size();
    Set<Long> pids = pids(listed);
    pids.addAll(zombies);
    // The launched process itself, bubblewrap, stands outside.
    return inBox > 0 && inBox == pids.size() - 1;
  }

  /**
   * A folder of {@code /proc} for each process there is. In a box they come from its own process
   * list, which is complete however fast the tree changes.
   */
  List<String> statFolders() {
    if (!boxed || boxProcessList().isEmpty()) {
      List<WatchedThread> listed = list();
      return listed == null ? List.of() : pids(listed).stream().map(pid -> "/proc/" + pid).toList();
    }
    String[] entries = new File(boxProcessList()).list();
    return entries == null
        ? List.of()
        : Stream.of(entries)
            .filter(entry -> Character.isDigit(entry.charAt(0)))
            .map(entry -> boxProcessList() + "/" + entry)
            .toList();
  }

  static Set<Long> pids(List<WatchedThread> listed) {
    Set<Long> pids = new LinkedHashSet<>();
    for (WatchedThread thread : listed) {
      pids.add(thread.pid);
    }
    return pids;
  }

  /**
   * The process list of the box, or "" as long as it is not up: before bubblewrap has changed its
   * root, the same path leads to the list of the whole machine.
   */
  private String boxProcessList() {
    if (boxProcessList == null) {
      String children = ProcFile.contentOf("/proc/" + root + "/task/" + root + "/children").trim();
      String first = "/proc/" + children.split(" ")[0];
      String list = first + "/root" + PROC;
      String startedAt = startTime(first);
      if (startedAt.isEmpty() || !startedAt.equals(startTime(list + "/1"))) {
        return "";
      }
      boxProcessList = list;
    }
    return boxProcessList;
  }

  /**
   * In clock ticks since the machine started: with the process number, what tells processes apart
   * (proc(5)).
   */
  private static String startTime(String folder) {
    String stat = ProcFile.contentOf(folder + "/stat");
    int afterName = stat.lastIndexOf(')') + 2;
    return afterName > 1 ? stat.substring(afterName).split(" ")[19] : "";
  }

  private void forgetTheGone(int alive) {
    if (threads.size() > alive + 64) {
      threads.values().removeIf(thread -> thread.generation < generation && closeQuietly(thread));
    }
  }

  private static boolean closeQuietly(WatchedThread thread) {
    try {
      thread.close();
    } catch (IOException e) {
      // Closing a file of /proc that was only read has nothing left to lose.
      return true;
    }
    return true;
  }

  @Override
  public void close() {
    threads.values().forEach(ProcessTree::closeQuietly);
    threads.clear();
  }
}
