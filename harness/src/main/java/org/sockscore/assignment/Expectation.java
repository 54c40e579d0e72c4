package org.sockscore.assignment;

import java.util.List;
import org.sockscore.reports.Bytes;

/**
 * What a peer must receive. Pure, so that the driver can tell as bytes arrive whether to go on
 * waiting and the judge comes to the same answer from the transcript.
 */
public sealed interface Expectation {

  /** How the bytes received so far stand to an expectation. */
  sealed interface Match {
    /** Met by the first {@code length} bytes. */
    record Met(int length) implements Match {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.met(this);
      }
    }

    /** Right so far; {@code matched} bytes are, and more must come. */
    record Partial(int matched) implements Match {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.partial(this);
      }
    }

    /** Wrong, first at byte {@code offset}. No further byte can mend it. */
    record Wrong(int offset) implements Match {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.wrong(this);
      }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method a way to stand. */
    interface Visitor<R> {
      R met(Met match);

      R partial(Partial match);

      R wrong(Wrong match);
    }
  }

  /** Compares what was received so far. */
  Match match(Bytes received);

  /** What is shown as expected. With several right answers: the first. */
  Bytes shown();

  /** Exactly these bytes, and not even a newline after them. */
  record Exact(Bytes bytes) implements Expectation {
    @Override
    public Match match(Bytes received) {
      int at = received.mismatch(bytes);
      if (at == -1 || at == bytes.length()) {
        return new Match.Met(bytes.length());
      }
      return at == received.length() ? new Match.Partial(at) : new Match.Wrong(at);
    }

    @Override
    public Bytes shown() {
      return bytes;
    }
  }

  /**
   * This text in UTF-8, in whatever form of Unicode; one newline after it ({@code \n} or {@code
   * \r\n}) belongs to it if it comes.
   */
  record Text(Bytes bytes) implements Expectation {
    @Override
    public Match match(Bytes received) {
      Match match = new Exact(bytes).match(received);
      if (match instanceof Match.Wrong) {
        match = otherForm(received, match);
      }
      return match instanceof Match.Met met
          ? new Match.Met(met.length() + newlineAt(received, met.length()))
          : match;
    }

    private Match otherForm(Bytes received, Match wrong) {
      return DecomposedText.of(bytes)
          .map(text -> text.match(received))
          .filter(match -> !(match instanceof Match.Wrong))
          .orElse(wrong);
    }

    private static int newlineAt(Bytes received, int at) {
      if (at < received.length() && received.at(at) == '\n') {
        return 1;
      }
      boolean crLf =
          at + 1 < received.length() && received.at(at) == '\r' && received.at(at + 1) == '\n';
      return crLf ? 2 : 0;
    }

    @Override
    public Bytes shown() {
      return bytes;
    }
  }

  /** Any one of several; at least one. */
  record OneOf(List<Expectation> alternatives) implements Expectation {
    public OneOf {
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public Match match(Bytes received) {
      Match best = new Match.Wrong(0);
      for (Expectation alternative : alternatives) {
        Match match = alternative.match(received);
        if (rank(match) > rank(best)) {
          best = match;
        }
      }
      return best;
    }

    /** Met before partial before wrong; among equals the one that goes furthest. */
    private static long rank(Match match) {
      if (match instanceof Match.Met met) {
        return (2L << 32) + met.length();
      }
      return match instanceof Match.Partial partial
          ? (1L << 32) + partial.matched()
          : ((Match.Wrong) match).offset();
    }

    @Override
    public Bytes shown() {
      return alternatives.get(0).shown();
    }
  }

  /** Whatever comes, even nothing, even a close: only that the program settles. */
  record Anything() implements Expectation {
    @Override
    public Match match(Bytes received) {
      return new Match.Met(received.length());
    }

    @Override
    public Bytes shown() {
      return Bytes.EMPTY;
    }
  }
}
