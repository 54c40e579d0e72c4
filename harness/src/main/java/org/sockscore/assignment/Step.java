package org.sockscore.assignment;

import java.util.List;
import java.util.OptionalInt;
import org.sockscore.reports.Bytes;

/**
 * One stimulus or expectation. The type name is the YAML keyword: {@code expect-close} is {@link
 * ExpectClose}. A step about a connection names its {@code peer} ({@code as:} in YAML, {@code
 * client} if absent).
 */
public sealed interface Step {

  /** The program listens where the assignment says, and nowhere else instead. */
  record ExpectListen() implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectListen(this);
    }
  }

  /** The program, a client, connects where the assignment says, and nowhere else instead. */
  record ExpectConnect() implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectConnect(this);
    }
  }

  /**
   * The program, a client, opens a connection (TCP) or sends a first datagram (UDP), and the peer
   * is what takes it.
   */
  record Accept(String peer) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.accept(this);
    }
  }

  /** From now on nobody listens where a client connects; as a first step, nobody ever has. */
  record Refuse() implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.refuse(this);
    }
  }

  /** The peer opens a connection (TCP) or its datagram socket (UDP). */
  record Connect(String peer) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.connect(this);
    }
  }

  /**
   * The peer sends {@code segments} one after the other; between two of them it waits until the
   * program is silent, so that each is received on its own.
   *
   * @param fin whether the FIN that the next step is about goes out right behind the last segment,
   *     before the program can have answered it
   */
  record Send(String peer, List<Bytes> segments, boolean fin) implements Step {
    public Send {
      segments = List.copyOf(segments);
    }

    /** Without a FIN. */
    public Send(String peer, List<Bytes> segments) {
      this(peer, segments, false);
    }

    /** The same, right before a half-close. */
    Send withFin() {
      return new Send(peer, segments, true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.send(this);
    }

    /** All segments together. */
    public Bytes all() {
      return segments.stream().reduce(Bytes.EMPTY, Bytes::plus);
    }
  }

  /**
   * The peer must receive {@code expectation}, and nothing after it until it sends again.
   *
   * @param fromAnywhere whether a datagram may come from another place than the one asked
   */
  record Expect(String peer, Expectation expectation, boolean fromAnywhere) implements Step {
    /** From where it was asked. */
    public Expect(String peer, Expectation expectation) {
      this(peer, expectation, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expect(this);
    }
  }

  /**
   * The peer must receive these lines, and no other after them until something more is sent.
   * Whatever stands before the text on its line is accepted.
   */
  record ExpectRelayed(String peer, RelayedLines lines) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectRelayed(this);
    }
  }

  /**
   * The peer throws away what has come by the time the program is silent: a welcome, a notice, an
   * echo, which a program may send or not.
   */
  record Discard(String peer) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.discard(this);
    }
  }

  /**
   * The peer stays connected but reads nothing from now on, until it leaves: what is sent to it
   * fills its window, and then the buffers of the program's system.
   */
  record StopReading(String peer) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stopReading(this);
    }
  }

  /** The peer must receive nothing: the program has no reason to send now. */
  record ExpectSilence(String peer) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectSilence(this);
    }
  }

  /** The peer says that it will send no more (FIN), and goes on receiving. */
  record HalfClose(String peer) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.halfClose(this);
    }
  }

  /**
   * The peer closes properly: it takes in what has come, says FIN, and waits for the program to
   * settle.
   */
  record Close(String peer) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.close(this);
    }
  }

  /** The peer breaks the connection off (RST), as when its machine or program dies. */
  record Reset(String peer) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.reset(this);
    }
  }

  /** The program must close this connection. A reset counts as closing, with a remark. */
  record ExpectClose(String peer) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectClose(this);
    }
  }

  /**
   * The program must end by itself; with {@code status}, if one is given, else with any that is not
   * a crash.
   */
  record ExpectExit(OptionalInt status) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectExit(this);
    }
  }

  /**
   * The program must take what just happened calmly: it ends by itself without a crash, or waits
   * quietly. It must not spin, and not print a stack trace.
   */
  record ExpectCalm() implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectCalm(this);
    }
  }

  /** The program must be waiting for a line from the keyboard. */
  record ExpectPrompt() implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectPrompt(this);
    }
  }

  /**
   * Its user types {@code line} and Enter, once the program has nothing else to do.
   *
   * @param unlessEnded whether the program may have ended by then
   */
  record Type(String line, boolean unlessEnded) implements Step {
    /** To a program that must still be there. */
    public Type(String line) {
      this(line, false);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.type(this);
    }
  }

  /** Its user says at the keyboard that nothing more will be typed (Ctrl-D). */
  record EndOfInput() implements Step {
    /** What a terminal takes for it at the beginning of a line (termios(3): VEOF). */
    public static final Bytes KEY = Bytes.utf8("\u0004");

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.endOfInput(this);
    }
  }

  /**
   * The program must have told its user what went wrong: some words on its screen or standard error
   * that are not a stack trace, since the other side left if it has.
   */
  record ExpectComplaint() implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectComplaint(this);
    }
  }

  /**
   * {@code text} must appear on the program's screen (standard output) by the end of this step.
   *
   * @param asWord whether it must stand there as a word of its own, and since the last thing that
   *     was sent; else it may stand anywhere
   * @param among the words of which, with {@code asWord}, no other than {@code text} may be there
   */
  record ExpectScreen(String text, boolean asWord, List<String> among) implements Step {
    public ExpectScreen {
      among = List.copyOf(among);
    }

    /** This text, anywhere on the screen. */
    public ExpectScreen(String text) {
      this(text, false, List.of());
    }

    /** Whether {@code screen} shows it, of which {@code since} bytes were there before. */
    public boolean isShownBy(Bytes screen, int since) {
      return asWord
          ? ShownWords.after(since, screen).areJust(text, among)
          : ShownWords.on(screen).contain(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectScreen(this);
    }
  }

  /**
   * The program must have told its user, in any words, what was last done to it.
   *
   * @param meaning the name of what it means: what means the same is told in the same words
   * @param unlike the meanings that must be told in other words; all others, if there are none
   * @param never words that would say the contrary
   */
  record ExpectTold(String meaning, List<String> unlike, List<String> never) implements Step {
    public ExpectTold {
      unlike = List.copyOf(unlike);
      never = List.copyOf(never);
    }

    /** Unlike all others, in any words. */
    public ExpectTold(String meaning) {
      this(meaning, List.of(), List.of());
    }

    boolean differsFrom(String other) {
      return !other.equals(meaning) && (unlike.isEmpty() || unlike.contains(other));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectTold(this);
    }
  }

  /**
   * The peer sends an HTTP request for {@code path} on its connection.
   *
   * @param path as people write it: what may not stand in a request is escaped when it is sent
   * @param words the request as a client wrote it; empty where the harness writes it
   * @param cuts after how many bytes of the request another segment begins, in ascending order
   */
  record Get(String peer, String path, Bytes words, List<Integer> cuts) implements Step {
    public Get {
      cuts = List.copyOf(cuts);
    }

    /** In one segment. */
    public Get(String peer, String path, Bytes words) {
      this(peer, path, words, List.of());
    }

    /** A request that the harness writes, in one segment. */
    public Get(String peer, String path) {
      this(peer, path, Bytes.EMPTY);
    }

    /** The same, cut in other places. */
    public Get cutAfter(List<Integer> places) {
      return new Get(peer, path, words, places);
    }

    /** The path as it stands in a request. */
    public String target() {
      return UrlPath.escape(path);
    }

    /** How the request begins, whatever its client adds to it. */
    public Bytes line() {
      return Bytes.utf8("GET " + target() + " HTTP/1.1\r\n");
    }

    /** {@code request} as it is sent: each segment is received on its own. */
    public List<Bytes> segments(Bytes request) {
      return Segments.of(request, cuts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.get(this);
    }
  }

  /** The peer must be answered so; then it closes, as a client does that has all it wants. */
  record ExpectResponse(String peer, ResponseExpectation expectation) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectResponse(this);
    }
  }

  /** The peer must receive a whole and well-formed HTTP request for this. */
  record ExpectRequest(String peer, Expectation.Request expectation) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectRequest(this);
    }
  }

  /** The peer sends an HTTP response, in as many segments as that is cut into. */
  record Respond(String peer, OfferedResponse response) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.respond(this);
    }
  }

  /**
   * The program, which has ended, must have left a file.
   *
   * @param file name of the file of the script that it must be the same as
   * @param name what it must be called, seen from the folder that the program was started in
   */
  record ExpectFile(String file, String name) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectFile(this);
    }
  }

  /**
   * The program, which has ended, must not have left a file called {@code name}, seen from the
   * folder that it was started in.
   */
  record ExpectNoFile(String name) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expectNoFile(this);
    }
  }

  <R> R accept(Visitor<R> visitor);

  /** One method a kind of step. */
  interface Visitor<R> {
    R expectListen(ExpectListen step);

    R expectConnect(ExpectConnect step);

    R accept(Accept step);

    R refuse(Refuse step);

    R connect(Connect step);

    R send(Send step);

    R expect(Expect step);

    R expectRelayed(ExpectRelayed step);

    R discard(Discard step);

    R stopReading(StopReading step);

    R expectSilence(ExpectSilence step);

    R halfClose(HalfClose step);

    R close(Close step);

    R reset(Reset step);

    R expectClose(ExpectClose step);

    R expectExit(ExpectExit step);

    R expectCalm(ExpectCalm step);

    R expectPrompt(ExpectPrompt step);

    R type(Type step);

    R endOfInput(EndOfInput step);

    R expectComplaint(ExpectComplaint step);

    R expectScreen(ExpectScreen step);

    R expectTold(ExpectTold step);

    R get(Get step);

    R expectResponse(ExpectResponse step);

    R expectRequest(ExpectRequest step);

    R respond(Respond step);

    R expectFile(ExpectFile step);

    R expectNoFile(ExpectNoFile step);
  }
}
