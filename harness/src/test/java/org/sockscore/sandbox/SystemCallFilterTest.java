package org.sockscore.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.reports.Termination;
import org.sockscore.sandbox.PythonProgram.Outcome;

/** What the kernel answers to a program in a box. */
class SystemCallFilterTest {
  private static final String ASK =
      """
      import ctypes, errno, os
      c = ctypes.CDLL(None, use_errno=True)
      def ask(*words):
          answer = c.syscall(*(ctypes.c_long(word) for word in words))
          print('ok' if answer >= 0 else errno.errorcode[ctypes.get_errno()])
      """;

  @TempDir Path folder;

  @BeforeEach
  void onlyWhereThereIsOne() {
    assumeTrue("amd64".equals(System.getProperty("os.arch")), "no filter for this processor");
  }

  private Outcome run(String source) throws Exception {
    try (Sandbox sandbox = Sandboxes.choose(SandboxChoice.BUBBLEWRAP, false)) {
      return PythonProgram.run(sandbox, folder, Limits.RUN, ASK + source);
    }
  }

  private void assertSays(String expected, String source) throws Exception {
    Outcome outcome = run(source);
    assertEquals(expected, outcome.screen().toUtf8().strip(), outcome.stderr().toUtf8());
  }

  @Test
  void otherProcessesCannotBeLookedInto() throws Exception {
    assertSays("EPERM", "ask(101, 0, 0, 0, 0)"); // PTRACE_TRACEME
    assertSays("EPERM", "ask(310, os.getpid(), 0, 0, 0, 0, 0)"); // process_vm_readv
    assertSays("EPERM", "ask(438, 0, 0, 0)"); // pidfd_getfd
  }

  @Test
  void nobodyBecomesRootOfANamespace() throws Exception {
    assertSays("EPERM", "ask(272, 0x10000000)"); // unshare(CLONE_NEWUSER)
    assertSays("EPERM", "ask(56, 0x10000011, 0, 0, 0, 0)"); // clone
    assertSays("ENOSYS", "ask(435, 0, 0)"); // clone3
    assertSays("EPERM", "ask(308, 0, 0)"); // setns
    assertSays("here", "import threading; threading.Thread(target=lambda: print('here')).start()");
    assertSays("0", "print(os.waitpid(os.fork() or os._exit(0), 0)[1])");
  }

  @Test
  void nothingCanBeKeptInKeyrings() throws Exception {
    assertSays("EPERM", "ask(250, 0, -3, 1)"); // keyctl
  }

  @Test
  void callsThatNoLookSeesAreNotThere() throws Exception {
    assertSays("EPERM", "ask(425, 8, 0)"); // io_uring_setup
  }

  @Test
  void memoryWithoutANameIsNotThere() throws Exception {
    assertSays("ENOSYS", "ask(319, ctypes.addressof(ctypes.create_string_buffer(b'm')), 0)");
  }

  @Test
  void nobodyTypesIntoATerminalButItsUser() throws Exception {
    assertSays("EPERM", "ask(16, 0, 0x5412, 0)"); // TIOCSTI
    assertSays("EPERM", "ask(16, 0, 0x541C, 0)"); // TIOCLINUX
    assertSays("EPERM", "ask(16, 0, 0x700005412, 0)"); // the kernel looks at the lower half only
    assertSays("ENOTTY", "ask(16, os.pipe()[0], 0x5413, 0)"); // TIOCGWINSZ
  }

  @Test
  void smallSegmentsOfSharedMemoryAreThereAndLargeOnesAreNot() throws Exception {
    assertSays("ok", "ask(29, 0, 1 << 16, 0o1600)");
    assertSays("ENOMEM", "ask(29, 0, (1 << 16) + 1, 0o1600)");
    assertSays("ENOMEM", "ask(29, 0, 1 << 32, 0o1600)");
  }

  /** The numbers of the table for short pointers would pass by the filter. */
  @Test
  void whoeverCallsByAnotherTableIsEnded() throws Exception {
    assertEquals(
        new Termination.Signalled(31), run("ask(0x40000000 + 39)").termination()); // SIGSYS
  }
}
