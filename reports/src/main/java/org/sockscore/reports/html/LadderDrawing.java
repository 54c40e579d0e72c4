package org.sockscore.reports.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Finding;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Role;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;
import org.sockscore.reports.html.Ladder.Row;
import org.sockscore.reports.html.Ladder.Shape;

/** Draws the transcript of one case. One use. */
final class LadderDrawing {
  /** The time axis is true to scale, one pixel a millisecond, up to a pause of this length. */
  private static final int PAUSE_MILLIS = 40;

  private final CaseResult result;
  private final String anchor;
  private final Messages words;
  private final Parties parties;
  private final EventWords events;
  private final Figures figures;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, TranscriptEvent> latest = new HashMap<>();
  private long lastMicros;

  LadderDrawing(CaseResult result, Role role, String anchor, Messages words) {
    this.result = result;
    this.anchor = anchor;
    this.words = words;
    this.parties = Parties.of(result.transcript(), words);
    this.events = new EventWords(words, role, parties);
    this.figures = new Figures(words.language());
  }

  /** The anchor of event {@code index} of the case at {@code anchor}. */
  static String anchor(String anchor, int index) {
    return anchor + "-" + index;
  }

  Ladder draw(int most) {
    List<TranscriptEvent> transcript = result.transcript();
    int all = transcript.size();
    Selection selection = Selection.of(all, result.findings(), most);
    for (int i = 0; i < all; ) {
      int next = selection.next(i, all);
      if (next > i) {
        leftOut(transcript.subList(i, next));
        i = next;
      } else {
        event(i, transcript.get(i));
        i++;
      }
    }
    String label = words.format("exchange.of", PlainText.line(result.title()));
    return new Ladder(label, parties.lanes(), parties.drawn(), rows);
  }

  private void leftOut(List<TranscriptEvent> hidden) {
    hidden.forEach(events::pass);
    rows.add(Row.band("more", "", words.format("more-events", figures.count(hidden.size()))));
    lastMicros = hidden.get(hidden.size() - 1).atMicros();
  }

  private void event(int index, TranscriptEvent event) {
    events.pass(event);
    if (event.kind() == EventKind.NOTE) {
      rows.add(Row.band("band", "", events.note(event)));
      lastMicros = event.atMicros();
      return;
    }
    if (isOldNews(event) && codes(index) == null) {
      return;
    }
    long millis = Math.max(0, event.atMicros() - lastMicros) / 1000;
    if (millis > PAUSE_MILLIS && !rows.isEmpty()) {
      rows.add(Row.band("pause", "⋮", words.format("pause", figures.count(millis))));
    }
    rows.add(row(index, event, millis > PAUSE_MILLIS ? 0 : (int) millis));
    lastMicros = event.atMicros();
  }

  /** That somebody waited in vain for a program that had ended is told by its end. */
  private static boolean isOldNews(TranscriptEvent event) {
    return event.waited() != null && event.waited().ended() == Wait.Ended.EXITED;
  }

  private Row row(int index, TranscriptEvent event, int gap) {
    String codes = codes(index);
    Shape shape = shape(event);
    return new Row(
        codes == null ? "event" : "event hit",
        anchor(anchor, index),
        gap,
        figures.millis(event.atMicros()),
        shape,
        events.css(event),
        shape == Shape.NOTE ? parties.beside() : parties.between(peer(event)),
        events.who(event, shape),
        events.words(event, latest.put(peer(event), event)),
        events.data(event, shape),
        events.size(event),
        events.lines(event, shape),
        codes);
  }

  private static String peer(TranscriptEvent event) {
    return event.peer() == null ? event.actor() : event.peer();
  }

  /** Where a client found nobody there is no lifeline that an arrow could lead to. */
  private static Shape shape(TranscriptEvent event) {
    boolean byProgram = event.actor().equals(TranscriptEvent.PROGRAM);
    return switch (event.kind()) {
      case CONNECT -> byProgram ? Shape.NOTE : Shape.RIGHT;
      case ACCEPT -> byProgram ? Shape.NOTE : Shape.LEFT;
      case RECEIVE -> Shape.LEFT;
      case SEND, CLOSE, HALF_CLOSE, RESET -> byProgram ? Shape.LEFT : Shape.RIGHT;
      case LAUNCH, LISTEN, KEYBOARD, SCREEN, STDERR, EXIT, IDLE, NOTE -> Shape.NOTE;
    };
  }

  private @Nullable String codes(int index) {
    String codes =
        result.findings().stream()
            .filter(finding -> finding.event() != null && finding.event() == index)
            .map(Finding::code)
            .map(FindingCode::code)
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? null : codes;
  }
}
