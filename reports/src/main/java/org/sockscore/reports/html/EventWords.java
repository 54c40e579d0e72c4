package org.sockscore.reports.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Conduct;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.VisibleBytes;
import org.sockscore.reports.html.Ladder.Shape;

/** What an event is called, in one language. */
final class EventWords {
  private static final int DATA_COLUMNS = 44;
  private static final int QUOTED_LINES = 6;
  private static final int QUOTED_COLUMNS = 120;

  /** What stands between the commands of one line. */
  private static final String AND = " && ";

  /** More than enough for what is quoted of a text. */
  private static final int QUOTED_BYTES = 4 * QUOTED_LINES * QUOTED_COLUMNS;

  private final Messages words;
  private final Role role;
  private final Parties parties;
  private final Figures figures;
  private final Conduct conduct;
  private final Set<String> asked = new HashSet<>();

  EventWords(Messages words, Role role, Parties parties) {
    this.words = words;
    this.role = role;
    this.parties = parties;
    this.figures = new Figures(words.language());
    this.conduct = new Conduct(words.language());
  }

  /** The class of its colour: the word of its kind; a client that is accepted connects. */
  String css(TranscriptEvent event) {
    boolean calm = new Termination.Exited(0).equals(event.termination());
    EventKind kind = isArrival(event) ? EventKind.CONNECT : event.kind();
    return kind.word() + (calm ? " calm" : "");
  }

  private static boolean isByProgram(TranscriptEvent event) {
    return event.actor().equals(TranscriptEvent.PROGRAM);
  }

  /** The harness met the program, which is a client. */
  private static boolean isArrival(TranscriptEvent event) {
    return event.kind() == EventKind.ACCEPT && !isByProgram(event);
  }

  /** Takes note of {@code event}, be it shown or not, before it is put into words. */
  void pass(TranscriptEvent event) {
    String peer = event.peer();
    if (peer == null && event.kind() == EventKind.NOTE) {
      asked.clear(); // another run begins
    } else if (peer != null && event.kind() == EventKind.SEND) {
      asked.add(peer);
    }
  }

  /** What happened, in words; {@code before} is the last event of the same connection. */
  String words(TranscriptEvent event, @Nullable TranscriptEvent before) {
    String key = refused(event, before) ? "refused" : key(event);
    String sentence =
        conduct.tell(event).orElseGet(() -> words.format("event." + key, text(event)));
    String peer = event.peer();
    return peer != null && parties.sharesLifeline(peer)
        ? words.format("event.by", PlainText.line(peer), sentence)
        : sentence;
  }

  /** Only a server that was asked answers; whoever speaks first sends. */
  private String key(TranscriptEvent event) {
    boolean byProgram = isByProgram(event);
    return switch (event.kind()) {
      case SEND -> byProgram ? "stray" : "send";
      case ACCEPT -> byProgram ? "accept" : event.text().startsWith("udp") ? "turn-to" : "connect";
      case CONNECT -> byProgram ? "connect-in-vain" : "connect";
      case RECEIVE -> role == Role.SERVER && asked.contains(event.peer()) ? "receive" : "send";
      case LAUNCH, LISTEN, CLOSE, RESET, HALF_CLOSE, KEYBOARD, SCREEN, STDERR, EXIT, IDLE, NOTE ->
          event.kind().word();
    };
  }

  private static boolean refused(TranscriptEvent event, @Nullable TranscriptEvent before) {
    return before != null
        && event.kind() == EventKind.RESET
        && event.actor().equals(TranscriptEvent.PROGRAM)
        && before.kind() == EventKind.CONNECT
        && before.step() == event.step();
  }

  /** What is noted; of a peer there is one thing only: that it stops reading. */
  String note(TranscriptEvent event) {
    String peer = event.peer();
    return peer == null
        ? PlainText.line(event.text())
        : words.format("event.stop-reading", PlainText.line(peer));
  }

  /** Who acts on whom; for those who do not see the arrow. */
  String who(TranscriptEvent event, Shape shape) {
    String peer = parties.name(event.peer() == null ? event.actor() : event.peer());
    return switch (shape) {
      case RIGHT -> words.format("who.peer", peer);
      case LEFT -> words.format("who.program", peer);
      case NOTE, BAND -> "";
    };
  }

  /** The bytes of an arrow. */
  @Nullable String data(TranscriptEvent event, Shape shape) {
    if (event.data() == null || shape == Shape.NOTE) {
      return null;
    }
    Bytes data = event.data();
    return data.length() < event.bytes()
        ? VisibleBytes.all(data.head(DATA_COLUMNS)) + "…"
        : VisibleBytes.of(data, DATA_COLUMNS, words.language());
  }

  @Nullable String size(TranscriptEvent event) {
    return event.data() == null
        ? null
        : words.format(event.bytes() == 1 ? "byte" : "bytes", figures.count(event.bytes()));
  }

  /** What the program wrote, or was given at its keyboard, line by line. */
  @Nullable String lines(TranscriptEvent event, Shape shape) {
    if (event.data() == null || shape != Shape.NOTE) {
      return null;
    }
    Bytes data = event.data();
    boolean stderr = event.kind() == EventKind.STDERR;
    int length = data.length();
    // The beginning of what is on a screen says most, and the end of a stack trace.
    Bytes part =
        stderr ? data.slice(Math.max(0, length - QUOTED_BYTES), length) : data.head(QUOTED_BYTES);
    List<String> lines =
        stderr
            ? PlainText.lastLines(part.toUtf8(), QUOTED_LINES, QUOTED_COLUMNS)
            : PlainText.firstLines(part.toUtf8(), QUOTED_LINES, QUOTED_COLUMNS);
    return String.join("\n", lines);
  }

  private static String text(TranscriptEvent event) {
    String line = PlainText.line(event.text());
    return PlainText.cut(event.kind() == EventKind.LAUNCH ? start(line) : line, QUOTED_COLUMNS);
  }

  /** What starts the program: how it was built before is no news in each run. */
  private static String start(String commands) {
    int last = commands.lastIndexOf(AND);
    return last < 0 ? commands : commands.substring(last + AND.length());
  }
}
