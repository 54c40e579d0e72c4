package org.sockscore.assignment;

import java.util.List;
import java.util.Optional;
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

  /**
   * The same, as far as it is free in the form that {@code received} has, to lay them side by side.
   */
  default Bytes shownBeside(Bytes received) {
    return shown();
  }

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

  /** This text, and the {@code \n} or {@code \r\n} that ends its line. */
  record Line(Bytes text) implements Expectation {
    @Override
    public Match match(Bytes received) {
      return Lines.line(text, received, false);
    }

    @Override
    public Bytes shown() {
      return text.plus(Lines.NEWLINE);
    }
  }

  /**
   * These lines, one after the other and nothing between them; each is ended by {@code \n} or
   * {@code \r\n}, and the last may do without.
   */
  record Lines(List<Bytes> lines) implements Expectation {
    private static final Bytes NEWLINE = Bytes.utf8("\n");
    private static final Bytes CR_LF = Bytes.utf8("\r\n");

    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public Match match(Bytes received) {
      int at = 0;
      for (int i = 0; i < lines.size(); i++) {
        Bytes rest = received.slice(at, received.length());
        Match match = line(lines.get(i), rest, i == lines.size() - 1);
        if (!(match instanceof Match.Met met)) {
          return moved(match, at);
        }
        at += met.length();
      }
      return new Match.Met(at);
    }

    private static Match line(Bytes line, Bytes rest, boolean isLast) {
      Match match = new Text(line).match(rest);
      return match instanceof Match.Met met && !isLast ? ended(rest, met) : match;
    }

    private static Match ended(Bytes rest, Match.Met met) {
      int end = met.length();
      if (end > 0 && rest.at(end - 1) == '\n') {
        return met;
      }
      return CR_LF.startsWith(rest.slice(end, rest.length()))
          ? new Match.Partial(rest.length())
          : new Match.Wrong(end);
    }

    private static Match moved(Match match, int by) {
      return match instanceof Match.Partial partial
          ? new Match.Partial(by + partial.matched())
          : new Match.Wrong(by + ((Match.Wrong) match).offset());
    }

    @Override
    public Bytes shown() {
      return joined(NEWLINE);
    }

    @Override
    public Bytes shownBeside(Bytes received) {
      int newline = received.toUtf8().indexOf('\n');
      return joined(newline > 0 && received.toUtf8().charAt(newline - 1) == '\r' ? CR_LF : NEWLINE);
    }

    private Bytes joined(Bytes newline) {
      return lines.stream()
          .reduce((before, line) -> before.plus(newline).plus(line))
          .orElse(Bytes.EMPTY);
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

  /** Some text that is not blank, whichever it is. */
  record Something() implements Expectation {
    @Override
    public Match match(Bytes received) {
      boolean isText = received.toUtf8().chars().anyMatch(c -> c > ' ');
      return isText ? new Match.Met(received.length()) : new Match.Partial(0);
    }

    @Override
    public Bytes shown() {
      return Bytes.EMPTY;
    }
  }

  /**
   * An HTTP request for {@code path}, whole and well-formed.
   *
   * @param path as people write it; in the request it may be escaped in any right way
   * @param headers names of those that must be there
   */
  record Request(String path, List<String> headers) implements Expectation {
    public Request {
      headers = List.copyOf(headers);
    }

    /** What is wrong with {@code received}, as far as it came. */
    public Optional<RequestHead.Fault> fault(Bytes received) {
      return new RequestHead(received).fault(path, headers);
    }

    @Override
    public Match match(Bytes received) {
      Optional<RequestHead.Fault> fault = fault(received);
      if (fault.isPresent()) {
        return new Match.Wrong(fault.get().offset());
      }
      RequestHead head = new RequestHead(received);
      return head.isWhole() ? new Match.Met(head.length()) : new Match.Partial(received.length());
    }

    @Override
    public Bytes shown() {
      return Bytes.utf8("GET " + UrlPath.escape(path) + " HTTP/1.1\r\n");
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
