package org.sockscore.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LaunchesTest {
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private Void launch() throws Exception {
    Process process =
        Launches.start(
            () -> {
              begun.countDown();
              awaitPermission();
              order.add("launched");
              return new ProcessBuilder("true").start();
            });
    process.waitFor();
    return null;
  }

  private void awaitPermission() {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsClosedDuringALaunchIsClosedAfterIt() throws Exception {
    FutureTask<Void> launch = new FutureTask<>(this::launch);
    new Thread(launch, "launches").start();
    begun.await();
    Thread closing = new Thread(() -> Launches.closeForGood(() -> order.add("closed")), "closes");
    closing.start();
    while (closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertEquals(List.of(), order);
    goOn.countDown();
    launch.get();
    closing.join();
    assertEquals(List.of("launched", "closed"), order);
  }
}
