package org.sockscore.judge;

import org.sockscore.reports.Bytes;

/**
 * Bytes as a unit that comes again and again, so that a command can say them briefly: {@code times}
 * times {@code unit}, then {@code tail}.
 */
record Repeated(Bytes unit, int times, Bytes tail) {
  /** What is shorter than this is said as it is. */
  private static final int BRIEF = 120;

  /** What is longer than this and has no period is approximated by its beginning, repeated. */
  private static final int LONGEST = 4096;

  private static final int UNIT_OF_APPROXIMATION = 1000;

  static Repeated of(Bytes data) {
    int length = data.length();
    if (length <= BRIEF) {
      return new Repeated(data, 1, Bytes.EMPTY);
    }
    int period = period(data.toArray());
    if (period > length / 2) {
      period = length <= LONGEST ? length : UNIT_OF_APPROXIMATION;
    }
    Bytes unit = data.head(period);
    return new Repeated(unit, length / period, unit.head(length % period));
  }

  /** The smallest p with {@code data[i] == data[i - p]} throughout, by Knuth, Morris and Pratt. */
  private static int period(byte[] data) {
    int[] border = new int[data.length];
    for (int i = 1; i < data.length; i++) {
      int length = border[i - 1];
      while (length > 0 && data[i] != data[length]) {
        length = border[length - 1];
      }
      border[i] = data[i] == data[length] ? length + 1 : 0;
    }
    return data.length - border[data.length - 1];
  }
}
