package org.sockscore.driver;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sockscore.assignment.GivenFile;
import org.sockscore.reports.Bytes;

/**
 * Compares what comes with the files that it may be, and keeps of it only what shows the first
 * difference. Confined to one thread.
 */
final class BodyCheck {
  /** Few enough to stand before the caret whole, even if none of them can be shown as it is. */
  private static final int BEFORE_DIFFERENCE = 8;

  private static final int EXCERPT_BYTES = BEFORE_DIFFERENCE + 40;

  private final List<Likeness> likenesses = new ArrayList<>();
  private long length;
  private long excerptAt;
  private Bytes excerpt = Bytes.EMPTY;

  BodyCheck(List<GivenFile> files) {
    files.forEach(file -> likenesses.add(new Likeness(file)));
  }

  /** One file, as far as it is the same. */
  private static final class Likeness {
    private final GivenFile file;
    private byte[] block = new byte[0];
    private long blockIndex = -1;
    private long same;
    private boolean differs;

    Likeness(GivenFile file) {
      this.file = file;
    }

    /** Goes on comparing with {@code bytes}, which come next. */
    void take(byte[] bytes) {
      int at = 0;
      while (!differs && at < bytes.length) {
        int length = (int) Math.min(bytes.length - at, restOfBlock());
        int first = (int) (same % GivenFile.BLOCK_BYTES);
        int mismatch = mismatch(bytes, at, length, first);
        differs = mismatch >= 0 || length == 0;
        int equal = mismatch >= 0 ? mismatch : length;
        same += equal;
        at += equal;
      }
    }

    private long restOfBlock() {
      long rest = GivenFile.BLOCK_BYTES - same % GivenFile.BLOCK_BYTES;
      return Math.min(rest, file.bytes() - same);
    }

    private int mismatch(byte[] bytes, int at, int length, int first) {
      if (length == 0) {
        return -1;
      }
      long index = same / GivenFile.BLOCK_BYTES;
      if (index != blockIndex) {
        block = file.block(index);
        blockIndex = index;
      }
      return Arrays.mismatch(bytes, at, at + length, block, first, first + length);
    }

    long same() {
      return same;
    }
  }

  /** Takes in what comes next. */
  void take(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.get(bytes);
    long before = length;
    length += bytes.length;
    likenesses.forEach(likeness -> likeness.take(bytes));
    if (likenesses.stream().allMatch(likeness -> likeness.differs)) {
      keep(bytes, before);
    }
  }

  private void keep(byte[] bytes, long before) {
    long difference = same();
    if (excerpt.isEmpty()) {
      excerptAt = Math.max(0, difference - BEFORE_DIFFERENCE);
      excerpt = best().map(it -> it.file.slice(excerptAt, difference)).orElse(Bytes.EMPTY);
    }
    int first = (int) Math.max(0, difference - before);
    int room = EXCERPT_BYTES - excerpt.length();
    excerpt = excerpt.plus(Bytes.of(bytes).slice(first, Math.min(bytes.length, first + room)));
  }

  private Optional<Likeness> best() {
    return likenesses.stream().max(Comparator.comparingLong(Likeness::same));
  }

  long length() {
    return length;
  }

  /** The file that it is most like. */
  Optional<GivenFile> file() {
    return best().map(likeness -> likeness.file);
  }

  /** How many bytes, from the first, are those of that file. */
  long same() {
    return best().map(Likeness::same).orElse(0L);
  }

  long excerptAt() {
    return excerptAt;
  }

  /** What came around the first difference; nothing if there is none. */
  Bytes excerpt() {
    return excerpt;
  }
}
