package org.sockscore.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeFolderTest {
  @Test
  void theCacheIsWhereTheUserWantsIt() {
    assertEquals(Path.of("/var/x/sockscore"), HomeFolder.cache(Map.of("XDG_CACHE_HOME", "/var/x")));
  }

  @Test
  void theCacheIsBelowTheHomeFolderIfNoOtherIsNamed() {
    Path expected = Path.of("/home/alice/.cache/sockscore");
    assertEquals(expected, HomeFolder.cache(Map.of("HOME", "/home/alice")));
    assertEquals(
        expected, HomeFolder.cache(Map.of("HOME", "/home/alice", "XDG_CACHE_HOME", "rel")));
  }
}
