package org.sockscore.driver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.Script;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.StoredFile;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.LeftFile;

/** Looks at what a program, which has ended, has stored. */
final class Inspection {
  /** Enough to see under which name it stored its file instead. */
  private static final int MOST_OTHERS = 5;

  private final Box box;
  private final Recorder recorder;
  private final Script script;

  Inspection(Box box, Recorder recorder, Script script) {
    this.box = box;
    this.recorder = recorder;
    this.script = script;
  }

  /**
   * Whether the program has stored a file called {@code name}, and, unless {@code wanted} is empty,
   * it is the same as the file of that name.
   */
  boolean find(String name, String wanted) {
    List<LeftFile> left = box.left();
    Optional<LeftFile> found = left.stream().filter(file -> file.name().equals(name)).findFirst();
    List<StoredFile.Other> others =
        left.stream()
            .filter(file -> !file.name().equals(name))
            .limit(MOST_OTHERS)
            .map(file -> new StoredFile.Other(file.name(), file.bytes()))
            .toList();
    StoredFile stored =
        found
            .map(file -> compared(file, wanted, others))
            .orElseGet(() -> new StoredFile(name, false, 0, null, 0, 0, Bytes.EMPTY, others));
    recorder.stored(stored);
    return stored.present() && (wanted.isEmpty() || isSame(stored, wanted));
  }

  private boolean isSame(StoredFile stored, String wanted) {
    long bytes = script.file(wanted).map(GivenFile::bytes).orElse(-1L);
    return stored.bytes() == bytes && stored.sameBytes() == bytes;
  }

  private StoredFile compared(LeftFile file, String wanted, List<StoredFile.Other> others) {
    BodyCheck check = new BodyCheck(script.file(wanted).stream().toList());
    byte[] buffer = new byte[GivenFile.BLOCK_BYTES];
    try (InputStream in = file.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        check.take(ByteBuffer.wrap(buffer, 0, n));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StoredFile(
        file.name(),
        true,
        check.length(),
        check.file().map(GivenFile::name).orElse(null),
        check.same(),
        check.excerptAt(),
        check.excerpt(),
        others);
  }
}
