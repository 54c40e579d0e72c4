package org.sockscore.judge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sockscore.assignment.GivenFile;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.StoredFile;

/**
 * The ways in which students damage a file on its way to the disk, each with a cause that can be
 * named. In the order in which they are asked: the special before the general.
 */
enum StoredFileFault {
  /** The head of the response, or a part of it, was taken for the beginning of the file. */
  HEAD {
    @Override
    boolean explains(Case it) {
      return it.stored.excerptAt() == 0 && HEADER.matcher(it.stored.excerpt().toUtf8()).lookingAt();
    }
  },
  /** So was the empty line at its end. */
  EMPTY_LINE {
    @Override
    boolean explains(Case it) {
      Bytes observed = it.observed();
      int newlines = 0;
      while (newlines < observed.length() && NEWLINE_BYTES.indexOf(observed.at(newlines)) >= 0) {
        newlines++;
      }
      Bytes rest = observed.slice(newlines, observed.length()).head(SAMPLE);
      return it.stored.sameBytes() == 0 && newlines > 0 && rest.equals(it.wanted.slice(0, SAMPLE));
    }
  },
  /** The text of a Python bytes object was stored. */
  BYTES_AS_TEXT {
    @Override
    boolean explains(Case it) {
      String start = it.stored.excerpt().toUtf8();
      return it.stored.excerptAt() == 0 && (start.startsWith("b'") || start.startsWith("b\""));
    }
  },
  /** Bytes that are no text were decoded as UTF-8: replaced, or left out. */
  DECODED {
    @Override
    boolean explains(Case it) {
      Bytes observed = it.observed();
      boolean isText = it.expected().isEmpty() || it.expected().at(0) >= 0;
      if (isText || observed.isEmpty()) {
        return false;
      }
      return observed.startsWith(REPLACEMENT)
          || observed.startsWith(Bytes.utf8("?"))
          || withoutHighBytes(it.expected()).startsWith(observed.head(SHORT_SAMPLE));
    }
  },
  /** They were decoded as Latin-1, and encoded as UTF-8. */
  LATIN_1 {
    @Override
    boolean explains(Case it) {
      return it.isLatin(0) || it.isLatin(1);
    }
  },
  /** Ends of lines were changed. */
  NEWLINES {
    @Override
    boolean explains(Case it) {
      Bytes expected = it.expected();
      Bytes observed = it.observed();
      return !expected.isEmpty()
          && !observed.isEmpty()
          && ((expected.at(0) == '\r' && observed.at(0) == '\n')
              || (expected.at(0) == '\n' && observed.at(0) == '\r'));
    }
  },
  /** The response was split at every empty line, and the file has one inside. */
  SPLIT {
    @Override
    boolean explains(Case it) {
      Bytes middle = it.wanted.middle();
      long end = (it.wanted.bytes() + middle.length()) / 2;
      Bytes after = it.wanted.slice(end, end + SAMPLE);
      boolean cut = it.isCutAt(end - middle.length());
      boolean skipped = !after.isEmpty() && it.observed().startsWith(after);
      return EMPTY_LINES.contains(middle.toUtf8()) && (cut || skipped);
    }
  },
  /** The head was counted as part of the length that it announces, maybe piece by piece. */
  COUNTED_HEAD {
    @Override
    boolean explains(Case it) {
      return it.served
          .filter(
              served ->
                  it.isCutAt(it.wanted.bytes() - served.headBytes())
                      || (it.stored.bytes() + served.headBytes() > it.wanted.bytes()
                          && served.cuts().stream().anyMatch(it::isCutAt)))
          .isPresent();
    }
  },
  /** Only what one call of recv() returned was stored, or two. */
  ONE_PIECE {
    @Override
    boolean explains(Case it) {
      return it.served
          .filter(
              served ->
                  served.cuts().stream().anyMatch(it::isCutAt)
                      || it.isCutAtOneOf(MissingReply.BUFFER_SIZES, served.headBytes()))
          .isPresent();
    }
  },
  /** There is no more room than for this. */
  FULL {
    @Override
    boolean explains(Case it) {
      long bytes = it.stored.bytes();
      return it.isCut() && bytes > 0 && (bytes % 1000 == 0 || bytes % 1024 == 0);
    }
  },
  /** Each time the whole buffer was stored, however little had come. */
  WHOLE_BUFFER {
    @Override
    boolean explains(Case it) {
      Bytes observed = it.observed().head(SAMPLE);
      boolean nothing = observed.length() > 1 && allZero(observed);
      return nothing || MissingReply.BUFFER_SIZES.stream().anyMatch(it::repeatsWhatCameBefore);
    }
  },
  /** Bytes were handled as a string of C, which ends at the first zero. */
  ZERO_ENDS {
    @Override
    boolean explains(Case it) {
      Bytes expected = it.expected();
      return !expected.isEmpty() && expected.at(0) == 0;
    }
  },
  /** It stops early, for no reason that shows. */
  STOPS {
    @Override
    boolean explains(Case it) {
      return it.isCut() && it.stored.bytes() > 0;
    }
  },
  /** A newline was added. */
  NEWLINE_ADDED {
    @Override
    boolean explains(Case it) {
      return it.stored.sameBytes() == it.wanted.bytes()
          && NEWLINES_ADDED.contains(it.observed().toUtf8());
    }
  };

  /** So many bytes in a row are no coincidence. */
  private static final int SAMPLE = 12;

  private static final int SHORT_SAMPLE = 6;

  private static final Pattern HEADER =
      Pattern.compile("HTTP/\\d|[A-Za-z]+(-[A-Za-z]+)*: ?[^\r\n]*(\r?\n|\\z)");
  private static final String NEWLINE_BYTES = "\r\n";
  private static final Bytes REPLACEMENT = Bytes.utf8("\ufffd");
  private static final List<String> EMPTY_LINES = List.of("\r\n\r\n", "\n\n");
  private static final List<String> NEWLINES_ADDED = List.of("\n", "\r\n");

  /**
   * How a file was handed over.
   *
   * @param headBytes how long the head of the response was
   * @param cuts after how many bytes of the file a new segment began
   */
  record Served(int headBytes, List<Integer> cuts) {}

  /** A file and what became of it. */
  record Case(GivenFile wanted, StoredFile stored, Optional<Served> served) {
    /** What should come next where the first byte is wrong, or missing. */
    Bytes expected() {
      return wanted.slice(stored.sameBytes(), stored.sameBytes() + 4L * SAMPLE);
    }

    /** What is there instead. */
    Bytes observed() {
      Bytes excerpt = stored.excerpt();
      long before = Math.max(0, stored.sameBytes() - stored.excerptAt());
      int from = (int) Math.min(before, excerpt.length());
      return excerpt.slice(from, excerpt.length());
    }

    /**
     * Whether what is there are two bytes for one of what should be. The first of two may be right
     * by chance: é is C3 A9, and the C3 of it alone becomes C3 83.
     *
     * @param before how many bytes before the first wrong one it began
     */
    boolean isLatin(int before) {
      long from = stored.sameBytes() - before;
      int inExcerpt = (int) (from - stored.excerptAt());
      if (inExcerpt < 0 || inExcerpt > stored.excerpt().length() || from >= wanted.bytes()) {
        return false;
      }
      Bytes there = stored.excerpt().slice(inExcerpt, stored.excerpt().length());
      byte[] bytes = wanted.slice(from, from + 4L * SAMPLE).toArray();
      Bytes twice = Bytes.utf8(new String(bytes, StandardCharsets.ISO_8859_1));
      return there.length() > before && twice.startsWith(there.head(SHORT_SAMPLE));
    }

    /** Whether it is right as far as it goes. */
    boolean isCut() {
      return stored.sameBytes() == stored.bytes() && stored.bytes() < wanted.bytes();
    }

    boolean isCutAt(long place) {
      return isCut() && stored.bytes() == place;
    }

    /** Whether it is as long as one of {@code sizes}, or the head was part of that. */
    boolean isCutAtOneOf(Iterable<Integer> sizes, int headBytes) {
      for (int size : sizes) {
        if (isCutAt(size) || isCutAt(size - headBytes)) {
          return true;
        }
      }
      return false;
    }

    boolean repeatsWhatCameBefore(int distance) {
      long from = stored.sameBytes() - distance;
      return from >= 0
          && observed().length() >= SAMPLE
          && wanted.slice(from, from + SAMPLE).equals(observed().head(SAMPLE));
    }
  }

  /** The first fault that explains {@code it}. */
  static Optional<StoredFileFault> of(Case it) {
    return Arrays.stream(values()).filter(fault -> fault.explains(it)).findFirst();
  }

  abstract boolean explains(Case it);

  /** The hint that tells it. */
  String key() {
    return "file-cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Bytes withoutHighBytes(Bytes bytes) {
    ByteArrayOutputStream low = new ByteArrayOutputStream();
    for (byte b : bytes.toArray()) {
      if (b >= 0) {
        low.write(b);
      }
    }
    return Bytes.of(low.toByteArray());
  }

  private static boolean allZero(Bytes bytes) {
    for (byte b : bytes.toArray()) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }
}
