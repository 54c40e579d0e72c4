package org.sockscore.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Activity;
import org.sockscore.reports.FindingCode;

/** Judges start-up: whether the program came to listen, and where. */
final class StartJudge {
  private final Run run;

  StartJudge(Run run) {
    this.run = run;
  }

  /** Whether the script could be played at all, be it on another port. */
  Optional<Draft> started() {
    Optional<Draft> ended = run.endsDuringStartUp() ? ended() : Optional.empty();
    return ended.isPresent() || run.wentOn() ? ended : listening();
  }

  /** An error message at start-up means that it ended too early; only a signal is a crash. */
  private Optional<Draft> ended() {
    OptionalInt status = run.exitStatus();
    return status.isPresent() && Signals.behind(status.getAsInt()).isEmpty()
        ? Optional.of(exited(status.getAsInt()))
        : new Endings(run).unfit();
  }

  private Draft exited(int status) {
    LastWords words = run.lastWords();
    FindingCode code =
        words.meaning().map(KnownWords.Meaning::code).orElse(FindingCode.EXITED_EARLY);
    Draft draft = Draft.fail(code, code.code() + ".start").adding(Endings.ended(status, words));
    return Endings.explained(draft, words).at(run.exitEvent());
  }

  /** Whether it listens where the assignment says. */
  Optional<Draft> listening() {
    Optional<Listening> wanted = run.wanted();
    if (wanted.isEmpty()) {
      return Optional.of(Draft.error("harness.incomplete"));
    }
    List<Listening> right = run.listening().stream().filter(at -> at.isAt(wanted.get())).toList();
    if (right.isEmpty()) {
      return run.listening().isEmpty() ? seenNowhere() : Optional.of(elsewhere(wanted.get()));
    }
    return right.stream().anyMatch(Listening::speaksIpv4)
        ? Optional.empty()
        : Optional.of(
            Draft.fail(FindingCode.WRONG_ADDRESS, "wrong-address.ipv6", right.get(0).address())
                .certainly()
                .at(run.listenEvent()));
  }

  private Draft elsewhere(Listening wanted) {
    List<Listening> sameTransport =
        run.listening().stream().filter(at -> at.transport() == wanted.transport()).toList();
    return (sameTransport.isEmpty() ? otherTransport(wanted) : otherPort(wanted, sameTransport))
        .at(run.listenEvent());
  }

  private Draft otherTransport(Listening wanted) {
    String key = "wrong-transport." + wanted.transport().word();
    return Draft.fail(
            FindingCode.WRONG_TRANSPORT,
            key,
            Integer.toString(wanted.port()),
            ports(run.listening()))
        .certainly();
  }

  private static Draft otherPort(Listening wanted, List<Listening> seen) {
    String port = Integer.toString(wanted.port());
    Draft draft = Draft.fail(FindingCode.WRONG_PORT, "wrong-port", port, ports(seen)).certainly();
    if (seen.stream().anyMatch(at -> at.isSwapped(wanted.port()))) {
      return draft.because(Sentence.of("wrong-port.swapped", port));
    }
    return seen.stream().allMatch(Listening::isEphemeral)
        ? draft.because(Sentence.of("wrong-port.chosen-by-system", port))
        : draft;
  }

  private static String ports(List<Listening> seen) {
    return seen.stream()
        .map(at -> Integer.toString(at.port()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** No listener was seen: right if a client got through all the same, as where none can be. */
  private Optional<Draft> seenNowhere() {
    if (run.wentOn()) {
      return Optional.empty();
    }
    Draft draft =
        new Silence(run)
            .explain(flood -> never("never-listened.busy"), activity -> never(key(activity)));
    return Optional.of(Endings.explained(draft, run.lastWords()));
  }

  private Draft never(String key) {
    int port = run.wanted().map(Listening::port).orElse(0);
    return Draft.fail(FindingCode.NEVER_LISTENED, key, Integer.toString(port)).certainly();
  }

  private static String key(Activity activity) {
    return switch (activity) {
      case WAITS_FOR_KEYBOARD -> "never-listened.keyboard";
      case WAITS_TO_RECEIVE -> "never-listened.receive";
      case WAITS_TO_SEND -> "never-listened.client";
      case SLEEPS -> "never-listened.sleeping";
      case RUNS -> "never-listened.busy";
      case WAITS_FOR_CLIENT, WAITS_FOR_ANY, WAITS_FOR_CHILD, WAITS_FOR_ITSELF, ENDED, UNKNOWN ->
          "never-listened.silent";
    };
  }
}
