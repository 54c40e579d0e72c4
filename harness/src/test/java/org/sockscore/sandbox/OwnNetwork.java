package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sockscore.observe.Libc;

/**
 * A thread with a network of its own, for programs that run without a box: nobody else has its
 * ports, and no TIME_WAIT keeps them from the next program for a minute.
 */
public final class OwnNetwork {
  private static final int CLONE_NEWNET = 0x4000_0000;

  private OwnNetwork() {}

  /** Such a thread; where the system has no namespaces to give, a thread in the usual network. */
  public static ExecutorService thread() throws IOException {
    if (!Sandboxes.probe().isolates()) {
      return Executors.newFixedThreadPool(1);
    }
    ExecutorService nursery = Executors.newFixedThreadPool(1);
    ThreadPoolExecutor thread =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    try {
      nursery
          .submit(
              () -> {
                Libc.unshare(CLONE_NEWNET);
                set("tcp_child_ehash_entries", "64"); // small tables are read fast
                return thread.prestartCoreThread();
              })
          .get();
      thread.submit(OwnNetwork::enter).get();
      return thread;
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException("no network namespace", e);
    } finally {
      nursery.shutdown();
    }
  }

  private static boolean enter() throws IOException {
    Libc.unshare(CLONE_NEWNET);
    Netlink.startLoopback();
    set("tcp_max_tw_buckets", "0");
    return true;
  }

  private static void set(String name, String value) throws IOException {
    Files.writeString(Path.of("/proc/sys/net/ipv4", name), value);
  }
}
