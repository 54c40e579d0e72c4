package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sockscore.observe.Libc;

/**
 * A network of its own, and the one thread that lives in it.
 *
 * <p>What the thread opens or starts belongs to the network for life: NIO channels may then be used
 * from any thread, and a program started there has its network ready before it exists. The thread
 * must outlive every program it starts, since bubblewrap's {@code --die-with-parent} fires when the
 * starting <em>thread</em> ends.
 */
final class NetworkNamespace implements AutoCloseable {
  private static final int CLONE_NEWNET = 0x4000_0000;

  private final ThreadPoolExecutor thread;

  private NetworkNamespace(ThreadPoolExecutor thread) {
    this.thread = thread;
  }

  /**
   * A namespace to bear others. Those it bears have small socket tables: 64 rows make a look at
   * them 38 µs instead of the 3.4 ms of a host-sized table.
   */
  static NetworkNamespace nursery() throws IOException {
    NetworkNamespace nursery = new NetworkNamespace(oneThread("sockscore-nursery"));
    nursery.enter(
        () -> {
          set("tcp_child_ehash_entries", "64"); // since Linux 6.1
          set("udp_child_hash_entries", "128"); // since Linux 6.2
          return true;
        });
    return nursery;
  }

  /** A fresh, configured namespace. Takes about 1 ms. */
  NetworkNamespace bear() throws IOException {
    ThreadPoolExecutor thread = oneThread("sockscore-box");
    // A thread starts in the namespace of the thread that starts it.
    call(thread::prestartCoreThread);
    NetworkNamespace child = new NetworkNamespace(thread);
    child.enter(
        () -> {
          Netlink.startLoopback();
          Netlink.ownEveryAddress();
          set("ip_unprivileged_port_start", "0");
          return true;
        });
    return child;
  }

  /**
   * Keeps {@code port} from whoever asks for any: a client that finds nobody there would now and
   * then be given that very port to come from, and meet itself.
   */
  void reserve(int port) throws IOException {
    call(
        () -> {
          set("ip_local_reserved_ports", String.valueOf(port));
          return true;
        });
  }

  /** A setting without which a box is slower or has fewer ports, but is a box all the same. */
  private static void set(String name, String value) {
    try {
      Files.writeString(Path.of("/proc/sys/net/ipv4", name), value);
    } catch (IOException e) {
      return; // an older kernel, or a container that shows its settings read-only
    }
  }

  private void enter(Callable<Boolean> configuration) throws IOException {
    try {
      call(() -> Libc.unshare(CLONE_NEWNET));
      call(configuration);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Whether the network of process {@code pid} is seen to be another one. */
  boolean isOtherThanOf(long pid) {
    try {
      Path its = Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/net"));
      return !its.equals(call(() -> Files.readSymbolicLink(Path.of("/proc/thread-self/ns/net"))));
    } catch (IOException e) {
      return false; // on its way out a process has none any more
    }
  }

  /** Runs {@code action} inside. */
  <T> T call(Callable<T> action) throws IOException {
    Future<T> result = thread.submit(action);
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Not {@code newSingleThreadExecutor}, whose finalizer may end the thread early. */
  private static ThreadPoolExecutor oneThread(String name) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        action -> {
          Thread thread = new Thread(action, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Lets the thread end; the kernel takes the network down with its last socket and process. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
