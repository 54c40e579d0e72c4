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
import org.jspecify.annotations.Nullable;

/** All threads of a process and its descendants. Confined to one thread. */
final class ProcessTree implements Closeable {
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

  private static boolean isZombie(long pid, long tid) {
    String stat = ProcFile.contentOf("/proc/" + pid + "/task/" + tid + "/stat");
    int state = stat.lastIndexOf(')') + 2;
    return state > 1 && state < stat.length() && "ZX".indexOf(stat.charAt(state)) >= 0;
  }

  /**
   * Whether the box holds just the processes of {@code listed}. Its own process list shows every
   * process whatever its parent; a daemon that left the tree is seen there.
   */
  boolean isWhole(List<WatchedThread> listed) {
    if (!boxed) {
      return true;
    }
    String[] entries = new File(boxProcessList()).list();
    if (entries == null) {
      return false;
    }
    int inBox = 0;
    for (String entry : entries) {
      inBox += Character.isDigit(entry.charAt(0)) ? 1 : 0;
    }
    Set<Long> pids = pids(listed);
    pids.addAll(zombies);
    // The launched process itself, bubblewrap, stands outside.
    return inBox == pids.size() - 1;
  }

  static Set<Long> pids(List<WatchedThread> listed) {
    Set<Long> pids = new LinkedHashSet<>();
    for (WatchedThread thread : listed) {
      pids.add(thread.pid);
    }
    return pids;
  }

  private String boxProcessList() {
    if (boxProcessList == null) {
      String first = ProcFile.contentOf("/proc/" + root + "/task/" + root + "/children").trim();
      if (first.isEmpty()) {
        return "";
      }
      boxProcessList = "/proc/" + first.split(" ")[0] + "/root/proc";
    }
    return boxProcessList;
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
