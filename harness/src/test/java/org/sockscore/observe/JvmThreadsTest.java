package org.sockscore.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JvmThreadsTest {
  private static final long WATCHER = 100;

  /** As Linux shows them, which keeps 15 bytes of a name. */
  @ParameterizedTest
  @CsvSource({
    "Reference Handl, 90, true",
    "C2 CompilerThre, 120, true",
    "Common-Cleaner, 120, true",
    "Service Thread, 90, true",
    "Notification Th, 90, true",
    "Service Thread, 120, false",
    "Notification Th, 120, false",
    "Thread-0, 120, false",
    "pool-1-thread-1, 120, false",
    "main, 80, false"
  })
  void aThreadOfAProgramIsNoneOfTheMachines(String name, long tid, boolean housekeeping) {
    assertEquals(housekeeping, JvmThreads.isHousekeeping(name, tid, WATCHER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"VM Periodic Tas", "VM Peri..Thread"})
  void theWatcherIsKnownHoweverItsNameIsCut(String name) {
    assertTrue(JvmThreads.isWatcher(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Referen..andler", "Signal ..atcher"})
  void soAreTheOthers(String name) {
    assertTrue(JvmThreads.isHousekeeping(name, 90, WATCHER));
  }
}
