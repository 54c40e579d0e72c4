package org.sockscore.observe;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that processes have open and that are in no folder any more: no walk finds them. */
final class NamelessFiles {
  private static final String MARK = " (deleted)";

  private NamelessFiles() {}

  /** The size of all those of {@code pids} together, each counted once. */
  static long bytes(Collection<Long> pids) {
    Map<Object, Long> sizes = new HashMap<>();
    for (long pid : pids) {
      String[] fds = new File("/proc/" + pid + "/fd").list();
      for (String fd : fds == null ? new String[0] : fds) {
        BasicFileAttributes file = nameless(pid, fd);
        if (file != null && file.fileKey() != null) {
          sizes.put(file.fileKey(), file.size());
        }
      }
    }
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static @Nullable BasicFileAttributes nameless(long pid, String fd) {
    String target = BlockedCalls.target(pid, Long.parseLong(fd));
    try {
      // The link leads to the file although its name leads nowhere.
      return target.endsWith(MARK)
          ? Files.readAttributes(Path.of("/proc/" + pid + "/fd/" + fd), BasicFileAttributes.class)
          : null;
    } catch (IOException e) {
      return null; // closed in between
    }
  }
}
