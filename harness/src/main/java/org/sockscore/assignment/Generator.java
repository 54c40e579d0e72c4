package org.sockscore.assignment;

import java.math.BigInteger;
import java.util.SplittableRandom;

/** How the value of a name under {@code draw:} is drawn. */
sealed interface Generator {

  /** One value; the same for the same state of {@code random}. */
  String draw(SplittableRandom random);

  /** The least length a value can have, in bytes. */
  int minBytes();

  /** An integer between two others, both included. */
  record IntegerBetween(long from, long to) implements Generator {
    @Override
    public String draw(SplittableRandom random) {
      return Long.toString(random.nextLong(from, to + 1));
    }

    @Override
    public int minBytes() {
      boolean zero = from <= 0 && to >= 0;
      return zero ? 1 : Math.min(Long.toString(from).length(), Long.toString(to).length());
    }
  }

  /** A prime number between two others, both included; there must be one. */
  record PrimeBetween(long from, long to) implements Generator {
    /** The first prime number from a random place on, or else the first of all. */
    @Override
    public String draw(SplittableRandom random) {
      BigInteger start = BigInteger.valueOf(random.nextLong(from, to + 1));
      BigInteger prime = firstFrom(start);
      boolean beyond = prime.compareTo(BigInteger.valueOf(to)) > 0;
      return (beyond ? firstFrom(BigInteger.valueOf(from)) : prime).toString();
    }

    boolean hasOne() {
      return firstFrom(BigInteger.valueOf(from)).compareTo(BigInteger.valueOf(to)) <= 0;
    }

    private static BigInteger firstFrom(BigInteger start) {
      return start.max(BigInteger.TWO).subtract(BigInteger.ONE).nextProbablePrime();
    }

    @Override
    public int minBytes() {
      return Long.toString(Math.max(2, from)).length();
    }
  }

  /** A word of lower-case letters, without accents. */
  record Word(int length) implements Generator {
    /** So few letters, in turn, that no word to be ashamed of can come. */
    private static final String CONSONANTS = "bdfglmnrstvz";

    private static final String VOWELS = "aeo";

    @Override
    public String draw(SplittableRandom random) {
      StringBuilder word = new StringBuilder(length);
      for (int i = 0; i < length; i++) {
        String letters = i % 2 == 0 ? CONSONANTS : VOWELS;
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      return word.toString();
    }

    @Override
    public int minBytes() {
      return length;
    }
  }
}
