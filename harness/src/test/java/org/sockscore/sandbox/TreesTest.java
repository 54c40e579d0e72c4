package org.sockscore.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTest {
  @TempDir Path folder;

  private Path made(String source) throws Exception {
    Path root = Files.createDirectory(folder.resolve("root"));
    Process maker =
        new ProcessBuilder(PythonProgram.PYTHON, "-c", source)
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, maker.waitFor());
    return root;
  }

  /** Names longer than any path may be, more levels than descriptors, folders closed to all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os\nfor i in range(40): os.mkdir('a' * 250); os.chdir('a' * 250)",
        "import os\nfor i in range(5000): os.mkdir('a'); os.chdir('a')",
        "import os\nos.mkdir('a'); open('a/b', 'w'); os.chmod('a', 0)",
        "import os\nos.mkdir('a'); open('a/b', 'w'); os.chmod('a', 0o644)",
        "import os\nos.mkdir('a'); open('a/b', 'w'); os.chmod('a', 0o555); os.chmod('.', 0o500)",
        "import os\nos.symlink('/', 'a'); os.symlink('a', 'b'); os.mkfifo('c')"
      })
  void whateverAProgramLeavesIsRemoved(String source) throws Exception {
    Path root = made(source);
    Trees.delete(root);
    assertFalse(Files.exists(root));
  }

  @Test
  void whatALinkLeadsToStays() throws Exception {
    Path kept = Files.writeString(folder.resolve("kept"), "x");
    Path root = Files.createDirectory(folder.resolve("root"));
    Files.createSymbolicLink(root.resolve("link"), kept);
    Trees.delete(root);
    assertTrue(Files.exists(kept));
  }

  @Test
  void whatIsNotThereNeedsNoRemoval() throws Exception {
    Trees.delete(folder.resolve("nothing"));
  }
}
