package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Bytes;

/**
 * What a program has told its user of all that was sent to it. The words are its own: what means
 * the same must be told in a line that is there every time, and in none of the lines that tell
 * anything else. Confined to one thread.
 */
public final class Tellings {
  /** Stands for a peer's saying that it will send no more, or breaking off. */
  public static final Bytes NO_MORE = Bytes.utf8("FIN");

  private final List<Telling> told = new ArrayList<>();
  private @Nullable Set<String> before;
  private int since;
  private Bytes message = Bytes.EMPTY;

  /** What is wrong with what the program has told. */
  public enum Fault {
    /** Nothing was shown, or nothing but what was shown before any message. */
    NOTHING,
    /** Nothing but the message itself. */
    REPEATED,
    /** The same as for another meaning. */
    SAME,
    /** Not the same as for this meaning before. */
    OTHERWISE,
    /** A word that says the contrary. */
    CONTRARY
  }

  /**
   * What is wrong and what shows it.
   *
   * @param shown what the program has shown
   * @param beside what to put beside it: what was sent the other time, what was shown before, or
   *     the word that says the contrary
   */
  public record Misled(Fault fault, String shown, String beside) {}

  private record Telling(String meaning, String message, ToldLines lines) {}

  /** A peer has sent {@code data}, or done something else that it stands for. */
  public void afterMessage(Bytes data, Bytes screen) {
    if (before == null) {
      before = Set.copyOf(ToldLines.after(0, screen, "").senses());
    }
    since = screen.length();
    message = data;
  }

  /** What is wrong with what {@code screen} now tells, if anything is. */
  public Optional<Misled> misled(Step.ExpectTold step, Bytes screen) {
    ToldLines lines = lines(screen);
    Set<String> fresh = new LinkedHashSet<>(lines.senses());
    fresh.removeAll(before == null ? Set.of() : before);
    if (fresh.isEmpty()) {
      return Optional.of(nothing(screen));
    }
    Set<String> own = new LinkedHashSet<>(fresh);
    for (Telling other : told(step::differsFrom)) {
      own.removeAll(other.lines.senses());
      if (own.isEmpty()) {
        return Optional.of(new Misled(Fault.SAME, lines.shown(fresh), other.message));
      }
    }
    for (Telling same : told(step.meaning()::equals)) {
      own.retainAll(same.lines.senses());
      if (own.isEmpty()) {
        String earlier = same.lines.shown(without(same.lines.senses()));
        return Optional.of(new Misled(Fault.OTHERWISE, lines.shown(fresh), earlier));
      }
    }
    return contrary(step, own)
        .map(word -> new Misled(Fault.CONTRARY, lines.shown(Set.copyOf(own)), word));
  }

  private ToldLines lines(Bytes screen) {
    return ToldLines.after(since, screen, message.toUtf8());
  }

  private Set<String> without(Set<String> senses) {
    Set<String> fresh = new LinkedHashSet<>(senses);
    fresh.removeAll(before == null ? Set.of() : before);
    return fresh;
  }

  private List<Telling> told(Predicate<String> meaning) {
    return told.stream().filter(telling -> meaning.test(telling.meaning)).toList();
  }

  private Misled nothing(Bytes screen) {
    String word = message.toUtf8().strip();
    ShownWords shown = ShownWords.after(since, screen);
    return !word.isEmpty() && shown.have(word)
        ? new Misled(Fault.REPEATED, shown.text().strip(), "")
        : new Misled(Fault.NOTHING, "", "");
  }

  private static Optional<String> contrary(Step.ExpectTold step, Set<String> own) {
    return step.never().stream()
        .filter(word -> own.stream().anyMatch(word(word).asPredicate()))
        .findFirst();
  }

  private static Pattern word(String word) {
    return ShownWords.asWord(ToldLines.sense(word, ""));
  }

  /** What {@code screen} tells now is what the program has to tell. */
  public void keep(Step.ExpectTold step, Bytes screen) {
    told.add(new Telling(step.meaning(), message.toUtf8().strip(), lines(screen)));
  }

  /** What it is about. */
  public Bytes message() {
    return message;
  }
}
