package org.sockscore.assignment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import org.sockscore.reports.Bytes;

/**
 * A file that a program is given. What is in it follows from the seed and is made a block at a
 * time, wherever it is wanted: it is never in memory as a whole.
 *
 * @param name its file name
 * @param bytes how long it is
 * @param middle what stands in the middle of it, whatever else is drawn; no longer than a block
 */
public record GivenFile(String name, Kind kind, long bytes, long seed, Bytes middle) {
  /** How much is made at a time, in bytes. */
  public static final int BLOCK_BYTES = 1 << 16;

  private static final String[] WORDS = {
    "le", "la", "un", "fichier", "été", "réseau", "ça", "où", "élève", "client", "serveur", "œuvre",
    "octet", "à", "port", "Noël", "paquet", "adresse", "maïs", "être"
  };

  /** Drawn from its first byte to its last. */
  public GivenFile(String name, Kind kind, long bytes, long seed) {
    this(name, kind, bytes, seed, Bytes.EMPTY);
  }

  /** What its bytes are like. */
  public enum Kind {
    /** Lines of words with accents, in UTF-8. */
    TEXT,
    /** Any bytes at all. */
    BINARY;

    /** The word that assignment files use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its bytes from {@code from} (inclusive) to {@code to} (exclusive), or to its end. */
  public Bytes slice(long from, long to) {
    Bytes slice = Bytes.EMPTY;
    long end = Math.min(to, bytes);
    for (long at = from; at < end; at += BLOCK_BYTES - at % BLOCK_BYTES) {
      Bytes block = Bytes.of(block(at / BLOCK_BYTES));
      int first = (int) (at % BLOCK_BYTES);
      slice = slice.plus(block.slice(first, (int) Math.min(block.length(), first + end - at)));
    }
    return slice;
  }

  /** Block {@code index}, counted from 0: {@link #BLOCK_BYTES} bytes, and fewer only at the end. */
  public byte[] block(long index) {
    int length = (int) Math.min(BLOCK_BYTES, bytes - index * BLOCK_BYTES);
    SplittableRandom random = new SplittableRandom(seed * 31 + index);
    byte[] block = new byte[length];
    if (kind == Kind.BINARY) {
      random.nextBytes(block);
    } else {
      write(block, random);
    }
    putMiddle(block, index * BLOCK_BYTES);
    return block;
  }

  /** The part of it that falls into {@code block}, which begins at {@code at}. */
  private void putMiddle(byte[] block, long at) {
    long start = (bytes - middle.length()) / 2 - at;
    for (int i = 0; i < middle.length(); i++) {
      if (start + i >= 0 && start + i < block.length) {
        block[(int) (start + i)] = middle.at(i);
      }
    }
  }

  /** Whole words, so that no character is cut in two. */
  private static void write(byte[] block, SplittableRandom random) {
    int at = 0;
    while (at < block.length) {
      String end = random.nextInt(9) == 0 ? "\n" : " ";
      byte[] word = (WORDS[random.nextInt(WORDS.length)] + end).getBytes(StandardCharsets.UTF_8);
      boolean fits = at + word.length <= block.length;
      byte[] next = fits ? word : new byte[] {'.'};
      System.arraycopy(next, 0, block, at, next.length);
      at += next.length;
    }
  }

  /** Writes all of it; {@code out} stays open. */
  public void writeTo(OutputStream out) throws IOException {
    for (long index = 0; index * BLOCK_BYTES < bytes; index++) {
      out.write(block(index));
    }
  }
}
