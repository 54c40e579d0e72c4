package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sockscore.reports.Bytes;

/**
 * Another way in which the same script may happen: TCP cuts and joins what is sent as it likes, and
 * peers leave as they like. {@code under:} in an assignment file names them.
 */
public enum Perturbation {
  /** Each byte is a segment of its own. */
  BYTE_BY_BYTE {
    @Override
    List<Step> of(List<Step> steps) {
      return eachCut(steps, text -> IntStream.range(1, LONGEST_IN_BYTES));
    }
  },
  /** Each character of several bytes is cut after its first. */
  INSIDE_CHARACTERS {
    @Override
    List<Step> of(List<Step> steps) {
      return eachCut(steps, Perturbation::insideCharacters);
    }
  },
  /** All that a peer sends is one segment, and the answers come one after the other. */
  ONE_SEGMENT {
    @Override
    List<Step> of(List<Step> steps) {
      return JoinedRequests.in(steps);
    }
  },
  /** The peer says that it will send no more as soon as it has sent everything. */
  HALF_CLOSE {
    @Override
    List<Step> of(List<Step> steps) {
      List<Step> longer = new ArrayList<>();
      boolean said = false;
      for (int i = 0; i < steps.size(); i++) {
        longer.add(said ? amongNotices(steps.get(i)) : steps.get(i));
        if (steps.get(i) instanceof Step.Send send && isLast(send, i, steps)) {
          longer.set(longer.size() - 1, send.withFin());
          longer.add(new Step.HalfClose(send.peer()));
          said = true;
        }
      }
      return longer;
    }
  },
  /** The peer breaks off where it would close; the program need only stay calm. */
  RESET {
    @Override
    List<Step> of(List<Step> steps) {
      return steps.stream().map(Perturbation::brokenOff).toList();
    }
  };

  /** What is longer is sent whole from here on: each byte costs a look at the program. */
  private static final int LONGEST_IN_BYTES = 256;

  /** How many smaller perturbations are worth a run each. */
  private static final int MOST_CUTS = 48;

  /** {@code steps} perturbed; equal to them if there is nothing to perturb. */
  abstract List<Step> of(List<Step> steps);

  /** The word in assignment files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Perturbation::word).toList();
  }

  static Optional<Perturbation> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** {@code script} perturbed, if that makes it another. */
  Optional<Script> applyTo(Script script) {
    List<Step> steps = of(script.steps());
    return steps.equals(script.steps())
        ? Optional.empty()
        : Optional.of(script.with(steps, new Script.Under(this, Bytes.EMPTY, 0)));
  }

  /**
   * Scripts that are perturbed in one place only, for one that is cut in many: inside characters
   * first, then from the beginning. The first of them that fails tells more than all cuts at once.
   */
  public static List<Script> smaller(Script perturbed) {
    Perturbation how = perturbed.under().map(Script.Under::how).orElse(HALF_CLOSE);
    if (how != BYTE_BY_BYTE && how != INSIDE_CHARACTERS) {
      return List.of();
    }
    List<Step> whole = eachCut(perturbed.steps(), text -> IntStream.empty());
    List<Script> smaller = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      smaller.addAll(cutOnce(perturbed, whole, i, how));
    }
    return smaller.stream().limit(MOST_CUTS).toList();
  }

  private static List<Script> cutOnce(
      Script perturbed, List<Step> whole, int at, Perturbation how) {
    Bytes text = text(whole.get(at));
    IntStream everywhere =
        how == BYTE_BY_BYTE ? IntStream.range(1, text.length()) : IntStream.empty();
    return IntStream.concat(insideCharacters(text), everywhere)
        .distinct()
        .mapToObj(
            place -> {
              List<Step> steps = new ArrayList<>(whole);
              steps.set(at, cut(whole.get(at), any -> IntStream.of(place)));
              return perturbed.with(steps, new Script.Under(how, text, place));
            })
        .toList();
  }

  /** Cut in the places that {@code places} finds in what each step sends. */
  private static List<Step> eachCut(List<Step> steps, Function<Bytes, IntStream> places) {
    return steps.stream().map(step -> cut(step, places)).toList();
  }

  private static Step cut(Step step, Function<Bytes, IntStream> places) {
    List<Integer> cuts = places.apply(text(step)).boxed().toList();
    if (step instanceof Step.Send send) {
      return new Step.Send(send.peer(), Segments.of(send.all(), cuts));
    }
    return step instanceof Step.Get get ? get.cutAfter(cuts) : step;
  }

  /** What a step sends; of an HTTP request its first line, which is all that is known before. */
  private static Bytes text(Step step) {
    if (step instanceof Step.Send send) {
      return send.all();
    }
    return step instanceof Step.Get get ? get.line() : Bytes.EMPTY;
  }

  /** After the first byte of each character that has several (UTF-8). */
  private static IntStream insideCharacters(Bytes text) {
    return IntStream.range(1, text.length())
        .filter(i -> isContinuation(text, i) && !isContinuation(text, i - 1));
  }

  private static boolean isContinuation(Bytes text, int index) {
    return (text.at(index) & 0xc0) == 0x80;
  }

  private static boolean isLast(Step.Send send, int index, List<Step> steps) {
    return steps.subList(index + 1, steps.size()).stream()
        .noneMatch(
            later ->
                (later instanceof Step.Send other && other.peer().equals(send.peer()))
                    || (later instanceof Step.HalfClose half && half.peer().equals(send.peer())));
  }

  /** To a server, who will say no more may be as good as gone, and it may tell the others so. */
  private static Step amongNotices(Step step) {
    return step instanceof Step.ExpectRelayed relayed
        ? new Step.ExpectRelayed(relayed.peer(), relayed.lines().amongNotices())
        : step;
  }

  private static Step brokenOff(Step step) {
    if (step instanceof Step.Close close) {
      return new Step.Reset(close.peer());
    }
    return step instanceof Step.ExpectExit exit && !exit.status().equals(OptionalInt.empty())
        ? new Step.ExpectCalm()
        : step;
  }
}
