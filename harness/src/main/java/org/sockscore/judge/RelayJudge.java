package org.sockscore.judge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sockscore.assignment.RelayedLines;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;

/** Judges which lines of the others reached a peer. */
final class RelayJudge {
  /** Nobody puts more before a line. */
  private static final int MOST_SIGNS = 64;

  /** Those that can be told of a line that was passed on, too. */
  private static final Set<ReplyFault> FAULTS =
      Set.of(
          ReplyFault.BYTES_AS_TEXT,
          ReplyFault.LATIN_1,
          ReplyFault.ENCODED_TWICE,
          ReplyFault.ACCENTS_LOST);

  /** What students put between a name and a line. */
  private static final Pattern PREFIX = Pattern.compile("(?:[:>\\])|-]\\s?)|\\s");

  /** Lines that have less than this in common may do so by chance. */
  private static final int LEAST_PIECE = 3;

  private final Run run;
  private final Connection connection;
  private final RelayedLines lines;
  private final RelayedLines.Progress progress;

  RelayJudge(Run run, Step.ExpectRelayed step) {
    this.run = run;
    this.connection = run.connection(step.peer());
    this.lines = step.lines();
    this.progress = lines.follow(connection.pending());
  }

  Optional<Draft> judge() {
    Bytes stray = progress.stray().orElse(progress.rest());
    if (!progress.isComplete()) {
      return Optional.of(stray.isEmpty() ? missing() : wrong(stray));
    }
    if (!stray.isEmpty()) {
      return Optional.of(extra(stray));
    }
    connection.take(progress.length());
    return Optional.empty();
  }

  private Draft missing() {
    return new MissingLine(run, connection, lines, progress).explain();
  }

  private Draft extra(Bytes line) {
    boolean twice = progress.arrived().stream().anyMatch(known -> RelayedLines.ends(line, known));
    if (twice) {
      return about(FindingCode.EXTRA_OUTPUT, "extra-output.relayed-twice", line, line).certainly();
    }
    Draft draft =
        onlyNul(line)
            ? about(FindingCode.EXTRA_OUTPUT, "extra-output.relayed-nul", line, line).certainly()
            : about(FindingCode.EXTRA_OUTPUT, "extra-output.relayed", line, line);
    return draft.at(connection.lastReceive);
  }

  private static boolean onlyNul(Bytes line) {
    return line.toUtf8().chars().allMatch(c -> c == 0);
  }

  /** A line came that nobody expects now, while others are missing. */
  private Draft wrong(Bytes line) {
    Bytes due = nearest(line);
    return twice(line)
        .or(() -> damaged(line))
        .or(() -> glued(line))
        .or(() -> overtaken(line, due))
        .orElseGet(() -> cutOrOther(line, due))
        .at(connection.lastReceive);
  }

  private Optional<Draft> twice(Bytes line) {
    return progress.arrived().stream().anyMatch(known -> RelayedLines.ends(line, known))
            && progress.due().stream().noneMatch(due -> RelayedLines.ends(line, due))
        ? Optional.of(extra(line))
        : Optional.empty();
  }

  private Optional<Draft> damaged(Bytes line) {
    for (Bytes due : progress.due()) {
      for (Bytes text : withoutPrefix(line)) {
        var exchange = new ReplyFault.Exchange(due, due, text, Bytes.EMPTY, Bytes.EMPTY);
        Optional<ReplyFault> fault = ReplyFault.of(exchange).filter(FAULTS::contains);
        if (fault.isPresent()) {
          String key = "wrong-reply.relayed-" + word(fault.get());
          return Optional.of(about(FindingCode.WRONG_REPLY, key, due, line).certainly());
        }
      }
    }
    return Optional.empty();
  }

  private static String word(ReplyFault fault) {
    return fault.key().substring(fault.key().indexOf('.') + 1);
  }

  /** The line as it is, and what is left of it after each sign that may end a prefix. */
  private static List<Bytes> withoutPrefix(Bytes line) {
    List<Bytes> texts = new ArrayList<>(List.of(line));
    String latin1 = new String(line.toArray(), StandardCharsets.ISO_8859_1);
    PREFIX
        .matcher(latin1)
        .results()
        .limit(MOST_SIGNS)
        .mapToInt(MatchResult::end)
        .mapToObj(end -> line.slice(end, line.length()))
        .forEach(texts::add);
    return texts;
  }

  private Optional<Draft> glued(Bytes line) {
    long inside = all().stream().distinct().filter(line::contains).count();
    return inside > 1
        ? Optional.of(
            about(FindingCode.WRONG_REPLY, "wrong-reply.relayed-glued", line, line).certainly())
        : Optional.empty();
  }

  private List<Bytes> all() {
    List<Bytes> all = new ArrayList<>(lines.echo());
    lines.streams().forEach(all::addAll);
    return all;
  }

  /** A later line came in place of {@code due}, which may come after it or not at all. */
  private Optional<Draft> overtaken(Bytes line, Bytes due) {
    Optional<Bytes> later =
        all().stream().filter(text -> RelayedLines.ends(line, text)).findFirst();
    return later.map(
        text ->
            connection.pending().contains(due)
                ? about(FindingCode.WRONG_REPLY, "wrong-reply.relayed-order", due, text)
                : about(FindingCode.PARTIAL_REPLY, "partial-reply.relayed-lost", due, text));
  }

  private Draft cutOrOther(Bytes line, Bytes due) {
    int piece = piece(line, due);
    if (piece < LEAST_PIECE) {
      return about(FindingCode.WRONG_REPLY, "wrong-reply.relayed", due, line)
          .comparing(due, line, Connection.NEVER);
    }
    Draft cut =
        about(FindingCode.PARTIAL_REPLY, "partial-reply.relayed-cut", due, line)
            .comparing(due, line, Connection.NEVER)
            .certainly();
    return MissingReply.BUFFER_SIZES.contains(piece)
        ? cut.because(Draft.Sentence.of("partial-reply.buffer", piece, Integer.toString(piece)))
        : cut;
  }

  /** The line that is due and of which most is in {@code line}. */
  private Bytes nearest(Bytes line) {
    return progress.due().stream()
        .max(Comparator.comparingInt(due -> piece(line, due)))
        .orElse(Bytes.EMPTY);
  }

  /** How much of {@code due} is at the end of {@code line}: of its beginning or of its end. */
  private static int piece(Bytes line, Bytes due) {
    int most = Math.min(line.length(), due.length());
    for (int length = most; length > 0; length--) {
      Bytes tail = line.slice(line.length() - length, line.length());
      if (due.startsWith(tail) || tail.equals(due.slice(due.length() - length, due.length()))) {
        return length;
      }
    }
    return 0;
  }

  private Draft about(FindingCode code, String key, Bytes expected, Bytes observed) {
    return Draft.fail(code, key, connection.peer, expected, observed);
  }
}
