package org.sockscore.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The scorecard as the JSON document {@value Scorecard#SCHEMA}, which {@code scorecard.schema.json}
 * beside this class describes. Thread-safe.
 */
public final class ScorecardJson {
  /** Of the bytes of one event, as many are stored; {@link TranscriptEvent#bytes} counts all. */
  public static final int STORED_BYTES = 8 * 1024;

  private ScorecardJson() {}

  /** The document, indented, in UTF-8. */
  public static byte[] write(Scorecard scorecard) {
    return Json.write(stored(scorecard));
  }

  /**
   * The scorecard that was written; the caller closes {@code in}.
   *
   * @throws IOException if it cannot be read or is no such document
   */
  public static Scorecard read(InputStream in) throws IOException {
    Scorecard scorecard = Json.read(in, Scorecard.class);
    Json.require(Scorecard.SCHEMA, scorecard.schema());
    return scorecard;
  }

  /** The JSON Schema of the document. */
  public static String schema() {
    return Json.resource("scorecard.schema.json");
  }

  /** What reading {@code scorecard} back gives: the bytes of long events are cut. */
  public static Scorecard stored(Scorecard card) {
    return new Scorecard(
        card.schema(),
        card.harnessVersion(),
        card.seed(),
        card.language(),
        card.assignment(),
        card.submission(),
        card.isolation(),
        card.observation(),
        card.startedAt(),
        card.durationMillis(),
        card.verdict(),
        card.points(),
        card.maxPoints(),
        card.cases().stream().map(ScorecardJson::stored).toList());
  }

  static CaseResult stored(CaseResult result) {
    List<TranscriptEvent> transcript =
        result.transcript().stream().map(ScorecardJson::stored).toList();
    return new CaseResult(
        result.id(),
        result.title(),
        result.requirement(),
        result.verdict(),
        result.points(),
        result.maxPoints(),
        result.durationMillis(),
        result.findings(),
        result.reproduce(),
        transcript);
  }

  private static TranscriptEvent stored(TranscriptEvent event) {
    Bytes data = event.data();
    if (data == null || (data.length() <= STORED_BYTES && event.text().length() <= STORED_BYTES)) {
      return event;
    }
    return new TranscriptEvent(
        event.atMicros(),
        event.actor(),
        event.kind(),
        PlainText.cut(event.text(), STORED_BYTES),
        data.head(STORED_BYTES),
        event.bytes(),
        event.peer(),
        event.step(),
        event.waited(),
        event.termination(),
        event.response(),
        event.stored());
  }
}
