package org.sockscore.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Resource;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;

/** What a program stores where it may write, in all the places that there are. */
class StorageWatchTest {
  private static final Limits SMALL =
      new Limits(100, 128L << 20, Duration.ofSeconds(20), 1L << 20, 2L << 20, 500, 1L << 20);

  private static final String FILES =
      """
      import os, time
      for i in range(%d): open('%s/%%d' %% i, 'w').close()
      time.sleep(0.4)
      """;

  /** Files of a size and number, {@code unlinked} perhaps as soon as they are open. */
  private static final String DATA =
      """
      import os, time
      kept = []
      for i in range(%d):
          f = open('%%d' %% i, 'wb', 0); f.write(bytes(1 << 19)); kept.append(f)
          %s
      time.sleep(0.4)
      """;

  private static final Termination FINE = new Termination.Exited(0);
  private static final Termination FULL =
      new Termination.LimitExceeded(Resource.FOLDER_SIZE, 2L << 20);
  private static final Termination CROWDED = new Termination.LimitExceeded(Resource.FILES, 500);

  @TempDir Path folder;

  private Termination run(String source) throws Exception {
    List<String> command = PythonProgram.write(folder, source);
    BoxSpec spec = new BoxSpec(folder, true, List.of(), null, Role.SERVER, SMALL);
    try (Sandbox sandbox = Sandboxes.choose(SandboxChoice.BUBBLEWRAP, false);
        Box box = sandbox.open(spec)) {
      return PythonProgram.awaitEnd(box.start(command, false)).termination();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tmp", "/dev/shm", "/home/student", "."})
  void tooManyFilesEndTheProgram(String place) throws Exception {
    assertEquals(CROWDED, run(FILES.formatted(600, place)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tmp", "/dev/shm", "/home/student", "."})
  void manyFilesDoNot(String place) throws Exception {
    assertEquals(FINE, run(FILES.formatted(450, place)));
  }

  @Test
  void tooManyFoldersEndTheProgram() throws Exception {
    assertEquals(
        CROWDED,
        run(
            """
            import os, time
            for i in range(600): os.mkdir('d'); os.chdir('d')
            time.sleep(0.4)
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pass", "os.unlink('%d' % i)"})
  void tooMuchDataEndsTheProgram(String withEach) throws Exception {
    assertEquals(FULL, run(DATA.formatted(5, withEach)));
    assertEquals(FINE, run(DATA.formatted(3, withEach)));
  }
}
