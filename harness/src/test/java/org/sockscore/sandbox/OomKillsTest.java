package org.sockscore.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;

class OomKillsTest {
  private static final Path MEMORY = Path.of("/sys/fs/cgroup/memory");
  private static final long LITTLE_BYTES = 16 << 20;

  @TempDir Path folder;

  @Test
  void whomTheKernelKillsForWantOfMemoryIsNotSaidToHaveCrashed() throws Exception {
    assertEquals(new Termination.OutOfMemory(), endWithLittleMemory("a = bytearray(200 << 20)"));
  }

  @Test
  void whoKillsItselfIs() throws Exception {
    assertEquals(
        new Termination.Signalled(9),
        endWithLittleMemory("import os; os.kill(os.getpid(), 9); input()"));
  }

  /** How a program ends that does {@code deed} in a control group that has little memory. */
  private Termination endWithLittleMemory(String deed) throws Exception {
    assumeTrue(Files.isWritable(MEMORY), "takes root, and version 1 of control groups");
    Path group = Files.createDirectory(MEMORY.resolve("sockscore-" + UUID.randomUUID()));
    try {
      Files.writeString(group.resolve("memory.limit_in_bytes"), String.valueOf(LITTLE_BYTES));
      String token = folder.getFileName().toString();
      List<String> command = PythonProgram.write(folder, "input()\n" + deed);
      Sandbox sandbox = Sandboxes.choose(SandboxChoice.AUTO, false);
      BoxSpec spec = new BoxSpec(folder, false, List.of(), null, Role.SERVER, Limits.RUN);
      try (Box box = sandbox.open(spec)) {
        Program program = box.start(List.of(command.get(0), command.get(1), token), false);
        Files.writeString(group.resolve("cgroup.procs"), String.valueOf(pid(token)));
        program.type(Bytes.utf8("\n"));
        return PythonProgram.awaitEnd(program).termination();
      }
    } finally {
      remove(group);
    }
  }

  private static long pid(String token) throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < limit) {
      var found =
          ProcessHandle.current()
              .descendants()
              .filter(process -> process.info().commandLine().orElse("").endsWith(token))
              .filter(process -> process.info().command().orElse("").contains("python"))
              .findFirst();
      if (found.isPresent()) {
        return found.get().pid();
      }
      Thread.sleep(5);
    }
    throw new AssertionError("it has not started");
  }

  private static void remove(Path group) throws IOException, InterruptedException {
    for (int tries = 0; tries < 100; tries++) {
      if (group.toFile().delete()) {
        return;
      }
      Thread.sleep(20); // somebody in it has not quite ended
    }
    assertTrue(group.toFile().delete(), "cannot remove " + group);
  }
}
