package org.sockscore.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sockscore.reports.Bytes;

/**
 * What a program wrote last: on standard error, or failing that on its screen. It chooses the words
 * of a finding, and never by itself makes a right program wrong, with one exception that the
 * protocols state: a program that lost its client must not print a stack trace. On a terminal both
 * are the screen.
 */
final class LastWords {
  /** Enough of both ends of an endless complaint. */
  private static final int KEPT = 16 << 10;

  private static final Pattern TRACE =
      Pattern.compile(
          "^Traceback \\(most recent call last\\):"
              + "|^Exception in thread \""
              + "|^[ \\t]+at [\\w$.<>/]+\\([^)]*\\)\\R"
              + "|^[ \\t]+at .*:\\d+:\\d+\\)?$"
              + "|^Uncaught "
              + "|^thread '[^'\n]*'.* panicked at "
              + "|^panic: |^fatal error: |^goroutine \\d+ \\["
              + "|^terminate called "
              + "|Assertion .{0,300} failed"
              + "|\\*\\*\\* stack smashing detected"
              + "|^(double free|free\\(\\): |malloc\\(\\): |munmap_chunk\\(\\))"
              + "|ERROR: AddressSanitizer"
              + "|^Unhandled exception",
          Pattern.MULTILINE);

  /** Where several languages put the line that says what went wrong, first match first. */
  private static final List<Pattern> TELLING_LINES =
      List.of(
          Pattern.compile("^Exception in thread \".*", Pattern.MULTILINE),
          Pattern.compile(
              "^thread '[^'\n]*'.* panicked at .*(\\R(?!note:|stack).+)?", Pattern.MULTILINE),
          Pattern.compile("^(panic|fatal error): .*", Pattern.MULTILINE),
          Pattern.compile("^[\\w.]*+(?<=Error|Exception).*(?=\\R[ \\t]+at )", Pattern.MULTILINE),
          Pattern.compile("^(?:Error: )?(?:Could not find|Unable to) .*", Pattern.MULTILINE));

  private final String stderr;
  private final String screen;
  private final boolean isOfClient;

  private LastWords(String stderr, String screen, boolean isOfClient) {
    this.stderr = stderr;
    this.screen = screen;
    this.isOfClient = isOfClient;
  }

  static LastWords of(Bytes stderr, Bytes screen) {
    return new LastWords(ends(stderr), ends(screen), false);
  }

  static LastWords ofClient(Bytes stderr, Bytes screen) {
    return new LastWords(ends(stderr), ends(screen), true);
  }

  private static String ends(Bytes output) {
    int length = output.length();
    return length <= 2 * KEPT
        ? output.toUtf8()
        : output.head(KEPT).toUtf8() + "\n" + output.slice(length - KEPT, length).toUtf8();
  }

  /** Whether the program printed the stack trace, or the like, of something it did not handle. */
  boolean haveTrace() {
    return TRACE.matcher(stderr).find();
  }

  /** The line that says most; empty if the program said nothing. */
  String quote() {
    for (Pattern telling : TELLING_LINES) {
      var line = telling.matcher(stderr);
      if (line.find()) {
        return line.group().strip();
      }
    }
    return lastLine(stderr).or(() -> lastLine(screen)).orElse("");
  }

  private static Optional<String> lastLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .reduce((earlier, later) -> later);
  }

  /** What lies behind them, if they are words we know. */
  Optional<KnownWords.Meaning> meaning() {
    return meaning(stderr).or(() -> meaning(screen));
  }

  private Optional<KnownWords.Meaning> meaning(String words) {
    return KnownWords.in(words).map(meaning -> isOfClient ? ofClient(meaning, words) : meaning);
  }

  /** A client that is refused can be told what happens then in its own language. */
  private static KnownWords.Meaning ofClient(KnownWords.Meaning meaning, String words) {
    return Refusal.in(words)
        .filter(refusal -> meaning.key().equals(KnownWords.REFUSED))
        .map(refusal -> new KnownWords.Meaning(refusal.key(), "", meaning.code()))
        .orElse(meaning);
  }
}
