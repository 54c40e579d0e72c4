package org.sockscore.assignment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sockscore.reports.Bytes;

/**
 * Lines that a peer must receive: each whole, once, and in the order of its stream; lines of
 * different streams may come in any order. What stands before the text on its line is accepted,
 * such as a name or an address, and so is an empty line. The last line may come without its
 * newline. Pure.
 *
 * @param streams texts without line ends, by stream; at least one text in each
 * @param echo texts that may come too, or not: what the peer has sent itself
 * @param notices whether other lines may come between them: word of somebody who has just left
 */
public record RelayedLines(List<List<Bytes>> streams, List<Bytes> echo, boolean notices) {
  public RelayedLines {
    streams = streams.stream().map(List::copyOf).toList();
    echo = List.copyOf(echo);
  }

  /** These, and no others. */
  public RelayedLines(List<List<Bytes>> streams, List<Bytes> echo) {
    this(streams, echo, false);
  }

  /** These lines, in this order. */
  public static RelayedLines of(List<Bytes> texts) {
    return new RelayedLines(List.of(texts), List.of());
  }

  /** The same, and perhaps other lines. */
  RelayedLines amongNotices() {
    return new RelayedLines(streams, echo, true);
  }

  /** How many lines must come. */
  public int count() {
    return streams.stream().mapToInt(List::size).sum();
  }

  /**
   * How far what was received goes.
   *
   * @param arrived the lines that came as they should, in the order in which they came
   * @param length how many bytes those lines are
   * @param stray the first line that nobody expects, if there is one; it starts at {@code length}
   * @param rest what follows the last newline; empty if there is a stray line
   * @param due the next line of each stream that has not come to its end
   */
  public record Progress(
      List<Bytes> arrived, int length, Optional<Bytes> stray, Bytes rest, List<Bytes> due) {
    public Progress {
      arrived = List.copyOf(arrived);
      due = List.copyOf(due);
    }

    /** Whether all that must come has come; something may follow it. */
    public boolean isComplete() {
      return due.isEmpty();
    }

    /** Whether more may mend it: nothing is wrong so far, and something is missing. */
    public boolean isPending() {
      return due.size() > 0 && stray.isEmpty();
    }
  }

  /** Compares what was received so far. */
  public Progress follow(Bytes received) {
    return new Reading(this).read(received);
  }

  /** Whether {@code line} ends with {@code text}, in whatever form of Unicode. */
  public static boolean ends(Bytes line, Bytes text) {
    int from = line.length() - text.length();
    if (from >= 0 && line.slice(from, line.length()).equals(text)) {
      return true;
    }
    String wanted = text.toUtf8();
    boolean ascii = text.length() == wanted.length();
    return !ascii && composed(line.toUtf8()).endsWith(composed(wanted));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** One reading of what was received, line by line. */
  private static final class Reading {
    private final List<List<Bytes>> streams;
    private final int[] next;
    private final int echoStream;
    private final boolean notices;
    private final List<Bytes> arrived = new ArrayList<>();
    private int length;

    Reading(RelayedLines expected) {
      this.streams = new ArrayList<>(expected.streams);
      this.echoStream = streams.size();
      this.notices = expected.notices;
      streams.add(expected.echo);
      this.next = new int[streams.size()];
    }

    Progress read(Bytes received) {
      byte[] bytes = received.toArray();
      for (int at = 0; at < bytes.length; at++) {
        if (bytes[at] == '\n' && !take(line(bytes, length, at), at + 1)) {
          return progress(Optional.of(line(bytes, length, at)), Bytes.EMPTY);
        }
      }
      Bytes rest = line(bytes, length, bytes.length);
      boolean whole = remaining() == 1 || (remaining() == 0 && !rest.isEmpty());
      if (whole && !rest.isEmpty() && take(rest, bytes.length)) {
        rest = Bytes.EMPTY;
      }
      return progress(Optional.empty(), rest);
    }

    private static Bytes line(byte[] bytes, int from, int to) {
      int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
      return Bytes.of(bytes, from, end - from);
    }

    /** Takes one line that ends before {@code end}; false if nobody expects it. */
    private boolean take(Bytes line, int end) {
      for (int i = 0; i < streams.size(); i++) {
        List<Bytes> stream = streams.get(i);
        if (next[i] < stream.size() && ends(line, stream.get(next[i]))) {
          next[i]++;
          if (i != echoStream) {
            arrived.add(line);
          }
          length = end;
          return true;
        }
      }
      boolean overlooked = isBlank(line) || isNotice(line);
      length = overlooked ? end : length;
      return overlooked;
    }

    private static boolean isBlank(Bytes line) {
      return new String(line.toArray(), StandardCharsets.ISO_8859_1).isBlank();
    }

    /** A line that came before is no news. */
    private boolean isNotice(Bytes line) {
      return notices && arrived.stream().noneMatch(known -> ends(line, known));
    }

    private int remaining() {
      int remaining = 0;
      for (int i = 0; i < echoStream; i++) {
        remaining += streams.get(i).size() - next[i];
      }
      return remaining;
    }

    private Progress progress(Optional<Bytes> stray, Bytes rest) {
      List<Bytes> due = new ArrayList<>();
      for (int i = 0; i < echoStream; i++) {
        if (next[i] < streams.get(i).size()) {
          due.add(streams.get(i).get(next[i]));
        }
      }
      return new Progress(arrived, length, stray, rest, due);
    }
  }
}
