package org.sockscore.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JvmThreadsTest {
  private static final long YOUNGEST = 100;

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
    assertEquals(housekeeping, JvmThreads.isHousekeeping(name, tid, YOUNGEST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"VM Periodic Tas", "VM Peri..Thread"})
  void theWatcherIsKnownHoweverItsNameIsCut(String name) {
    assertTrue(JvmThreads.isWatcher(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Referen..andler", "Signal ..atcher"})
  void soAreTheOthers(String name) {
    assertTrue(JvmThreads.isHousekeeping(name, 90, YOUNGEST));
  }

  /** As seen of OpenJDK 17 and 25, with a thread that a program has called like one of theirs. */
  @ParameterizedTest
  @CsvSource({
    "'Service Thread,Notification Th,VM Periodic Tas,Common-Cleaner,Service Thread', 3",
    "'VM Periodic Tas,VM Thread,Service Thread,Notification Th,Common-Cleaner,Service Thread', 4",
    "'Service Thread,VM Periodic Tas,Service Thread', 1",
    "'VM Periodic Tas,Common-Cleaner,Service Thread,Common-Cleaner', 1"
  })
  void theMachinesOwnAreOlderThanThoseOfAProgram(String names, int youngest) {
    long first = JvmThreads.LAST_ID - 2; // the others begin anew
    Map<Long, String> threads = new HashMap<>();
    for (String name : names.split(",")) {
      threads.put((first + threads.size()) % JvmThreads.LAST_ID, name);
    }
    assertEquals(
        (first + youngest) % JvmThreads.LAST_ID, JvmThreads.youngest(threads).orElseThrow());
  }

  @Test
  void withoutItsWatcherAMachineIsStartingOrExiting() {
    assertTrue(JvmThreads.youngest(Map.of(7L, "VM Thread", 9L, "Common-Cleaner")).isEmpty());
  }
}
