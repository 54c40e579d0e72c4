package org.sockscore.judge;

import java.util.Optional;
import org.sockscore.assignment.Step;
import org.sockscore.judge.Draft.Quote;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;

/**
 * Tells which part of a message a program has shown, if it is the pieces that came first, the one
 * that came last, or as much as a buffer holds.
 */
final class ShownPart {
  /** A single byte may stand there by chance. */
  private static final int FEWEST_BYTES = 2;

  private final String text;
  private final Step.Send send;
  private final String shown;
  private final NearestLine nearest;
  private final int before;

  /**
   * A teller for one message.
   *
   * @param text what should be shown, which ends with the message
   * @param send how the message was sent
   */
  ShownPart(String text, Step.Send send, String shown, NearestLine nearest) {
    this.text = text;
    this.send = send;
    this.shown = shown;
    this.nearest = nearest;
    this.before = text.length() - message().length();
  }

  private String message() {
    return send.all().toUtf8().strip();
  }

  Optional<Draft> explain() {
    return message().isEmpty() || !text.endsWith(message())
        ? Optional.empty()
        : beginning().or(this::lastPiece);
  }

  private Optional<Draft> beginning() {
    int same = nearest.same(text);
    boolean endsThere = same < text.length() && isNoWord(nearest.from().substring(same));
    if (same <= before || !endsThere) {
      return Optional.empty();
    }
    Bytes part = Bytes.utf8(text.substring(before, same));
    int pieces = piecesIn(part);
    if (pieces > 0) {
      return Optional.of(showsLineWith(pieces) ? inParts() : firstPieces(part, pieces));
    }
    return part.length() < FEWEST_BYTES ? Optional.empty() : Optional.of(cut(part));
  }

  private static boolean isNoWord(String rest) {
    return rest.chars().noneMatch(Character::isLetterOrDigit);
  }

  /** How many pieces {@code part} is made of; 0 if it ends inside of one. */
  private int piecesIn(Bytes part) {
    Bytes pieces = Bytes.EMPTY;
    for (int i = 0; i < send.segments().size() - 1; i++) {
      pieces = pieces.plus(send.segments().get(i));
      if (pieces.length() >= part.length()) {
        return isNothing(pieces.slice(part.length(), pieces.length())) ? i + 1 : 0;
      }
    }
    return 0;
  }

  /** Blanks at its end are lost on the way to a line, and part of a character may not be shown. */
  private static boolean isNothing(Bytes rest) {
    return rest.toUtf8().replace("\ufffd", "").isBlank();
  }

  /** Whether the piece after the first {@code pieces} stands at the end of another line. */
  private boolean showsLineWith(int pieces) {
    return endsALine(send.segments().get(pieces).toUtf8().strip());
  }

  private boolean endsALine(String words) {
    return !words.isEmpty()
        && NearestLine.lines(shown).stream()
            .anyMatch(
                line ->
                    line.endsWith(words)
                        && NearestLine.beginsWord(line, line.length() - words.length()));
  }

  private Draft inParts() {
    return fail(ScreenFault.PIECES.key(), Bytes.EMPTY, 0);
  }

  private Draft firstPieces(Bytes part, int pieces) {
    String key = pieces == 1 ? "wrong-screen.first-piece" : "wrong-screen.first-pieces";
    return fail(key, part, pieces);
  }

  private Optional<Draft> lastPiece() {
    int last = send.segments().size() - 1;
    String words = send.segments().get(last).toUtf8().strip();
    return last > 0 && !words.contains("\ufffd") && endsALine(words)
        ? Optional.of(fail("wrong-screen.last-piece", Bytes.utf8(words), 1))
        : Optional.empty();
  }

  private Draft fail(String key, Bytes part, int pieces) {
    return Draft.fail(
            FindingCode.WRONG_SCREEN,
            key,
            new Quote(text),
            new Quote(part.toUtf8()),
            pieces,
            send.segments().size())
        .certainly();
  }

  private Draft cut(Bytes part) {
    Draft draft =
        Draft.fail(
            FindingCode.WRONG_SCREEN,
            "wrong-screen.beginning",
            new Quote(text),
            new Quote(part.toUtf8()),
            Integer.toString(part.length()),
            send.all().length());
    String words = part.toUtf8();
    boolean firstWord = message().startsWith(words + " ") && !words.contains(" ");
    return firstWord ? draft.because(Sentence.of("wrong-screen.first-word")) : draft.certainly();
  }
}
