package org.sockscore.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.sockscore.reports.Bytes;

class TerminalTest {
  private static final int LINES = 300;

  /**
   * Reads lines, and says on standard output when it waits for one. The kernel sends signals to all
   * who have asked for them before it wakes whoever reads; here there are so many that this takes a
   * millisecond.
   */
  private static final String READER =
      """
      import fcntl, os, resource, signal, sys
      signal.signal(signal.SIGIO, signal.SIG_IGN)
      most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
      resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
      keyboard = os.open(sys.argv[1], os.O_RDWR | os.O_NOCTTY)
      for i in range(min(most - 50, 2000)):
          ear = os.open(sys.argv[1], os.O_RDWR | os.O_NOCTTY)
          fcntl.fcntl(ear, fcntl.F_SETFL, os.O_ASYNC)
          fcntl.fcntl(ear, fcntl.F_SETOWN, os.getpid())
      os.write(1, b'.')
      while os.read(keyboard, 99): os.write(1, b'.')
      """;

  @Test
  void onceItIsFlushedWhoeverReadsIsAwake() throws Exception {
    Random random = new Random(20261120);
    int asleep = 0;
    try (Terminal terminal = Terminal.open()) {
      Process reader =
          new ProcessBuilder(PythonProgram.PYTHON, "-c", READER, terminal.path())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (InputStream waits = reader.getInputStream()) {
        for (int i = 0; i < LINES; i++) {
          assertEquals('.', waits.read(), "the reader has ended");
          awaitAsleep(reader);
          String before = timesScheduled(reader);
          terminal.type(Bytes.utf8("line\n"));
          long until = System.nanoTime() + random.nextInt(300_000);
          while (System.nanoTime() < until) {
            Thread.onSpinWait();
          }
          terminal.flush();
          if (isAsleep(reader) && timesScheduled(reader).equals(before)) {
            asleep++;
          }
        }
      } finally {
        reader.destroyForcibly().waitFor();
      }
    }
    assertEquals(0, asleep, "times of " + LINES);
  }

  /** Or whoever takes it in would never come back from it. */
  @Test
  void fromAnEndlessWriterItTakesPieces() throws Exception {
    try (Terminal terminal = Terminal.open()) {
      Process writer = new ProcessBuilder("sh", "-c", "exec yes >\"$0\"", terminal.path()).start();
      try {
        int taken = 0;
        while (taken < 20 << 20) {
          assertTrue(writer.isAlive());
          int piece = terminal.take().length();
          assertTrue(piece <= 2 << 20, piece + " bytes at once");
          taken += piece;
        }
      } finally {
        writer.destroyForcibly().waitFor();
      }
    }
  }

  private static void awaitAsleep(Process reader) throws Exception {
    while (!isAsleep(reader)) {
      LockSupport.parkNanos(100_000);
    }
  }

  /** Woken, it is seen to be running before it is scheduled. */
  private static boolean isAsleep(Process reader) throws Exception {
    String stat = read(reader, "stat");
    return stat.startsWith(" S ", stat.lastIndexOf(')') + 1);
  }

  private static String timesScheduled(Process reader) throws Exception {
    return read(reader, "schedstat").trim().split(" ")[2];
  }

  private static String read(Process reader, String file) throws Exception {
    return Files.readString(Path.of("/proc/" + reader.pid() + "/" + file));
  }
}
