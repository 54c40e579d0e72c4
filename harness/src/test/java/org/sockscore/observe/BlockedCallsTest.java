package org.sockscore.observe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockedCallsTest {
  private static boolean waitsForVfork(int number, long argument) {
    String record = number + " 0x" + Long.toHexString(argument) + " 0x0 0x0 0x0 0x0 0x0 0x1 0x2";
    return BlockedCalls.waitsForVfork(ProcessHandle.current().pid(), SystemCall.parse(record));
  }

  /**
   * CLONE_VM and CLONE_VFORK with SIGCHLD, as posix_spawn() asks; SIGCHLD alone, as fork() does.
   */
  @ParameterizedTest
  @CsvSource({"56, 0x4111, true", "56, 0x11, false", "57, 0, false", "58, 0, true", "59, 0, false"})
  void onlyWhoStartsAProcessAndWaitsForItMayWaitForEver(int number, String flags, boolean waits) {
    if (waits) {
      assertTrue(waitsForVfork(number, Long.decode(flags)));
    } else {
      assertFalse(waitsForVfork(number, Long.decode(flags)));
    }
  }

  @Test
  void theFlagsOfTheNewerCallAreInMemory() {
    try (Memory arguments = new Memory(88)) {
      long at = Pointer.nativeValue(arguments);
      arguments.setLong(0, 0x4100);
      assertTrue(waitsForVfork(435, at));
      arguments.setLong(0, 0x3d0f00); // those of pthread_create()
      assertFalse(waitsForVfork(435, at));
    }
    assertTrue(waitsForVfork(435, 0), "unreadable, so it may");
  }
}
