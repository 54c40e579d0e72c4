package org.sockscore.observe;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Activity;

/**
 * Tells when a thread that is blocked in a system call can go on by itself. The numbers are those
 * of x86_64 (Linux's {@code arch/x86/entry/syscalls/syscall_64.tbl}); on another processor every
 * answer is "unknown". Confined to one thread.
 */
final class BlockedCalls {
  private static final boolean KNOWN_PROCESSOR = "amd64".equals(System.getProperty("os.arch"));
  private static final int SOL_SOCKET = 1;
  private static final int SO_RCVTIMEO = 20;
  private static final int SYS_PIDFD_OPEN = 434;
  private static final int SYS_PIDFD_GETFD = 438;

  /** Knows no other clock (futex(2)). */
  private static final int LOCK_PI = 6;

  /** {@code CLONE_VFORK}: the caller waits until the new process ends or runs another program. */
  private static final long VFORK = 0x4000;

  private static final long NANOS = 1_000_000_000L;

  private BlockedCalls() {}

  /**
   * When {@code thread}, blocked in {@code call}, can go on by itself.
   *
   * @param housekeeping whether it belongs to a virtual machine, and runs no code of the program
   */
  static Wake wake(WatchedThread thread, SystemCall call, boolean housekeeping) {
    if (!KNOWN_PROCESSOR) {
      return Wake.unknown(Activity.UNKNOWN, "no table of system calls for this processor");
    }
    return switch (call.number()) {
      // read, readv
      case 0, 19 -> read(thread, call, Activity.WAITS_TO_RECEIVE, "read");
      // recvfrom, recvmsg
      case 45, 47 -> read(thread, call, Activity.WAITS_TO_RECEIVE, "recv");
      // accept, accept4
      case 43, 288 -> read(thread, call, Activity.WAITS_FOR_CLIENT, "accept");
      // recvmmsg
      case 299 ->
          call.argument(5) == 0
              ? read(thread, call, Activity.WAITS_TO_RECEIVE, "recvmmsg")
              : after(thread, call.argument(5), Activity.WAITS_TO_RECEIVE, "recvmmsg");
      // write, writev, sendto, sendmsg
      case 1, 20, 44, 46 -> Wake.unknown(Activity.WAITS_TO_SEND, "blocked in a write");
      // poll
      case 7 -> millis(thread, (int) call.argument(3), "poll");
      // epoll_wait, epoll_pwait
      case 232, 281 -> millis(thread, (int) call.argument(4), "epoll_wait");
      // epoll_pwait2
      case 441 -> after(thread, call.argument(4), Activity.WAITS_FOR_ANY, "epoll_pwait2");
      // ppoll
      case 271 -> after(thread, call.argument(3), Activity.WAITS_FOR_ANY, "ppoll");
      // pselect6
      case 270 -> after(thread, call.argument(5), Activity.WAITS_FOR_ANY, "select");
      // rt_sigtimedwait: for a signal that a timer may send, and that does not show as blocked
      // meanwhile
      case 128 -> Wake.unknown(Activity.WAITS_FOR_ITSELF, "waits for a signal");
      // futex
      case 202 -> futex(thread, call, housekeeping);
      // nanosleep
      case 35 -> after(thread, call.argument(1), Activity.SLEEPS, "nanosleep");
      // clock_nanosleep
      case 230 -> clockNanosleep(thread, call);
      // wait4, waitid
      case 61, 247 -> Wake.never(Activity.WAITS_FOR_CHILD, "wait");
      // pause, rt_sigsuspend
      case 34, 130 -> Wake.never(Activity.WAITS_FOR_ITSELF, "pause");
      default -> Wake.unknown(Activity.UNKNOWN, "system call " + call.number());
    };
  }

  /**
   * Whether {@code call} of thread {@code tid} may be one that starts a process and waits for what
   * that does. Any other that starts something waits for the kernel only.
   */
  static boolean waitsForVfork(long tid, SystemCall call) {
    return switch (call.number()) {
      // clone
      case 56 -> (call.argument(1) & VFORK) != 0;
      // vfork
      case 58 -> true;
      // clone3
      case 435 -> {
        byte[] flags = memory(tid, call.argument(1));
        yield flags == null
            || (ByteBuffer.wrap(flags).order(ByteOrder.nativeOrder()).getLong() & VFORK) != 0;
      }
      default -> false;
    };
  }

  private static Wake millis(WatchedThread thread, int timeoutMillis, String reason) {
    return timeoutMillis < 0
        ? Wake.never(Activity.WAITS_FOR_ANY, reason)
        : Wake.after(
            timeoutMillis * 1_000_000L,
            thread.blockedSinceNanos,
            Activity.WAITS_FOR_ANY,
            reason + " with a time-out of " + timeoutMillis + " ms");
  }

  /** A relative {@code timespec} at {@code address}; 0 is no time-out. */
  private static Wake after(WatchedThread thread, long address, Activity activity, String reason) {
    if (address == 0) {
      return Wake.never(activity, reason);
    }
    long nanos = timespec(thread.tid, address);
    return nanos == Wake.UNKNOWN
        ? Wake.unknown(activity, reason + " with an unreadable time-out")
        : Wake.after(nanos, thread.blockedSinceNanos, activity, reason + " with a time-out");
  }

  private static Wake clockNanosleep(WatchedThread thread, SystemCall call) {
    boolean absolute = (call.argument(2) & 1) != 0;
    if (!absolute) {
      return after(thread, call.argument(3), Activity.SLEEPS, "sleep");
    }
    long nanos = timespec(thread.tid, call.argument(3));
    long clock = call.argument(1);
    if (nanos == Wake.UNKNOWN || clock > 1) {
      return Wake.unknown(Activity.SLEEPS, "sleep on clock " + clock);
    }
    long deadline = clock == 1 ? nanos : nanos - wallClockOffset();
    return Wake.at(deadline, thread.firstSeenNanos, Activity.SLEEPS, "sleep");
  }

  private static Wake futex(WatchedThread thread, SystemCall call, boolean housekeeping) {
    int operation = (int) call.argument(2) & ~(128 | 256); // without PRIVATE and CLOCK_REALTIME
    boolean isWait =
        operation == 0
            || operation == 9
            || operation == LOCK_PI
            || operation == 13
            || operation == 11;
    if (!isWait) {
      return Wake.unknown(Activity.WAITS_FOR_ITSELF, "futex operation " + operation);
    }
    if (call.argument(4) == 0) {
      return Wake.never(Activity.WAITS_FOR_ITSELF, "lock");
    }
    long deadline = futexDeadline(thread, call, operation);
    if (housekeeping) {
      return JvmThreads.timedWait(thread.name(), deadline, thread.firstSeenNanos);
    }
    return deadline == Wake.UNKNOWN
        ? Wake.unknown(Activity.WAITS_FOR_ITSELF, "lock with an unreadable time-out")
        : Wake.at(
            deadline, thread.firstSeenNanos, Activity.WAITS_FOR_ITSELF, "lock with a time-out");
  }

  /** FUTEX_WAIT is relative, the others absolute, on the wall clock if the call says so. */
  private static long futexDeadline(WatchedThread thread, SystemCall call, int operation) {
    long nanos = timespec(thread.tid, call.argument(4));
    if (nanos == Wake.UNKNOWN) {
      return Wake.UNKNOWN;
    }
    if (operation == 0) {
      return thread.blockedSinceNanos + nanos;
    }
    boolean wallClock = operation == LOCK_PI || (call.argument(2) & 256) != 0;
    return wallClock ? nanos - wallClockOffset() : nanos;
  }

  private static Wake read(WatchedThread thread, SystemCall call, Activity onSocket, String name) {
    int fd = (int) call.argument(1);
    String what = name + "(" + fd + ")";
    String target = target(thread.tid, fd);
    if (target.startsWith("socket:")) {
      return socket(thread, fd, onSocket, what);
    }
    if (target.startsWith("pipe:")
        || target.startsWith("/dev/pts/")
        || target.startsWith("/dev/tty")) {
      return Wake.never(fd == 0 ? Activity.WAITS_FOR_KEYBOARD : Activity.WAITS_FOR_ITSELF, what);
    }
    boolean isWakeUp =
        target.equals("anon_inode:[eventfd]")
            || target.equals("anon_inode:[signalfd]")
            || target.equals("anon_inode:[timerfd]") // armed ones are looked at process by process
            || target.equals("anon_inode:inotify");
    return isWakeUp
        ? Wake.never(Activity.WAITS_FOR_ITSELF, what)
        : Wake.unknown(Activity.UNKNOWN, what + " on " + target);
  }

  /** SO_RCVTIMEO does not show in the arguments of a call and must be asked for. */
  private static Wake socket(WatchedThread thread, int fd, Activity activity, String what) {
    long timeout = receiveTimeout(thread.pid, fd);
    if (timeout == Wake.UNKNOWN) {
      return Wake.unknown(activity, what + " on a socket that cannot be asked");
    }
    return timeout == 0
        ? Wake.never(activity, what)
        : Wake.after(timeout, thread.blockedSinceNanos, activity, what + " with SO_RCVTIMEO");
  }

  private static long receiveTimeout(long pid, int fd) {
    byte[] timeval = new byte[16];
    try {
      socketOption(pid, fd, SOL_SOCKET, SO_RCVTIMEO, timeval);
    } catch (LastErrorException e) {
      return Wake.UNKNOWN;
    }
    ByteBuffer value = ByteBuffer.wrap(timeval).order(ByteOrder.nativeOrder());
    return value.getLong() * NANOS + value.getLong() * 1_000;
  }

  /** Asks the socket {@code fd} of another process: {@code value} is filled in. */
  static void socketOption(long pid, int fd, int level, int option, byte[] value) {
    int process = (int) Libc.systemCall(SYS_PIDFD_OPEN, pid, 0, 0);
    try {
      int copy = (int) Libc.systemCall(SYS_PIDFD_GETFD, process, fd, 0);
      try {
        Libc.getsockopt(copy, level, option, value, new int[] {value.length});
      } finally {
        Libc.close(copy);
      }
    } finally {
      Libc.close(process);
    }
  }

  static String target(long pid, long fd) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/fd/" + fd)).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static long timespec(long pid, long address) {
    byte[] memory = memory(pid, address);
    if (memory == null) {
      return Wake.UNKNOWN;
    }
    ByteBuffer value = ByteBuffer.wrap(memory).order(ByteOrder.nativeOrder());
    long seconds = value.getLong();
    // Beyond a century "never" and "then" are the same, and nanoseconds overflow.
    return seconds > 3_000_000_000L ? Wake.NEVER / 2 : seconds * NANOS + value.getLong();
  }

  private static byte @Nullable [] memory(long pid, long address) {
    try (RandomAccessFile memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
      memory.seek(address);
      byte[] bytes = new byte[16];
      memory.readFully(bytes);
      return bytes;
    } catch (IOException e) {
      return null;
    }
  }

  /** What to take from a wall-clock time to get a time of {@link System#nanoTime()}. */
  private static long wallClockOffset() {
    Instant now = Instant.now();
    return now.getEpochSecond() * NANOS + now.getNano() - System.nanoTime();
  }
}
