package org.sockscore.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sockscore.assignment.Transport;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Activity;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;

/** Judges whether a client came to connect, and where. */
final class ArrivalJudge {
  /** A program that looks a name up asks a name server that is not there (RFC 1035). */
  private static final int NAME_SERVER = 53;

  private final Run run;

  ArrivalJudge(Run run) {
    this.run = run;
  }

  /** The port that the program tried, if nobody was there to meet it. */
  static OptionalInt portTriedInVain(Transcript transcript) {
    boolean met = transcript.events().stream().anyMatch(it -> it.kind() == EventKind.ACCEPT);
    Optional<Listening> wanted = Listening.parse(transcript.wantedEndpoint());
    if (met || wanted.isEmpty()) {
      return OptionalInt.empty();
    }
    return transcript.events().stream()
        .filter(event -> event.kind() == EventKind.CONNECT)
        .filter(event -> event.actor().equals(TranscriptEvent.PROGRAM))
        .flatMap(event -> Listening.parse(event.text()).stream())
        .filter(at -> at.transport() == wanted.get().transport())
        .mapToInt(Listening::port)
        .filter(port -> port != wanted.get().port() && port != NAME_SERVER)
        .findFirst();
  }

  /** Whether it connects where the assignment says. */
  Optional<Draft> wherePromised() {
    Optional<Listening> wanted = run.wanted();
    if (wanted.isEmpty()) {
      return Optional.of(Draft.error("harness.incomplete"));
    }
    if (run.meetings().isEmpty()) {
      return missing();
    }
    return run.meetings().get(0).isAt(wanted.get())
        ? Optional.empty()
        : Optional.of(otherPort(wanted.get(), run.meetings().get(0)));
  }

  private Draft otherPort(Listening wanted, Listening met) {
    String port = Integer.toString(wanted.port());
    Draft draft =
        Draft.fail(FindingCode.WRONG_PORT, "wrong-port", port, Integer.toString(met.port()));
    return met.isSwapped(wanted.port())
        ? draft.because(Sentence.of("wrong-port.swapped", port))
        : draft.certainly();
  }

  /** Why it did not come, or not once more. */
  Optional<Draft> missing() {
    return Optional.of(run.meetings().isEmpty() ? neverCame() : cameNoMore());
  }

  private Draft neverCame() {
    List<Listening> elsewhere =
        run.attempts().stream().filter(at -> at.port() != NAME_SERVER).toList();
    if (!elsewhere.isEmpty()) {
      return otherPlace(elsewhere);
    }
    Optional<Integer> status = run.exitStatus().stream().boxed().findFirst();
    if (status.isPresent() && Signals.behind(status.get()).isEmpty()) {
      return ended(status.get());
    }
    return new Endings(run)
        .unfit()
        .orElseGet(
            () ->
                Endings.explained(
                    new Silence(run)
                        .explain(
                            flood -> never("never-connected.busy"),
                            activity -> never(key(activity))),
                    run.lastWords()));
  }

  private Draft otherPlace(List<Listening> elsewhere) {
    Transport wanted = run.wanted().map(Listening::transport).orElse(Transport.TCP);
    String places =
        elsewhere.stream()
            .map(at -> at.address() + ":" + at.port())
            .distinct()
            .collect(Collectors.joining(", "));
    return elsewhere.stream().noneMatch(at -> at.transport() == wanted)
        ? Draft.fail(
                FindingCode.WRONG_TRANSPORT, "wrong-transport." + wanted.word(), port(), places)
            .certainly()
        : Draft.fail(FindingCode.NEVER_CONNECTED, "never-connected.elsewhere", port(), places)
            .certainly();
  }

  private Draft ended(int status) {
    LastWords words = run.lastWords();
    FindingCode code =
        words.meaning().map(KnownWords.Meaning::code).orElse(FindingCode.EXITED_EARLY);
    Draft draft =
        Draft.fail(code, code.code() + ".start", port()).adding(Endings.ended(status, words));
    return Endings.explained(draft, words).at(run.exitEvent());
  }

  private Draft never(String key) {
    return Draft.fail(FindingCode.NEVER_CONNECTED, key, port()).certainly();
  }

  private String port() {
    return run.wanted().map(at -> Integer.toString(at.port())).orElse("");
  }

  private static String key(Activity activity) {
    return switch (activity) {
      case WAITS_FOR_KEYBOARD -> "never-connected.keyboard";
      case WAITS_FOR_CLIENT -> "never-connected.server";
      case WAITS_TO_RECEIVE -> "never-connected.receive";
      case SLEEPS -> "never-connected.sleeping";
      case RUNS -> "never-connected.busy";
      case WAITS_TO_SEND, WAITS_FOR_ANY, WAITS_FOR_CHILD, WAITS_FOR_ITSELF, ENDED, UNKNOWN ->
          "never-connected.silent";
    };
  }

  private Draft cameNoMore() {
    int count = run.meetings().size();
    return new Endings(run)
        .unfit()
        .or(new Endings(run)::trace)
        .or(() -> sameConnection(count))
        .orElseGet(
            () ->
                run.exitStatus().isPresent()
                    ? again("never-connected.ended", count)
                    : new Silence(run)
                        .explain(
                            flood -> again("never-connected.again", count),
                            activity -> again("never-connected.again", count)));
  }

  /** It goes on where it should have begun anew. */
  private Optional<Draft> sameConnection(int count) {
    return run.connections().stream()
        .filter(connection -> connection.answers() > 0 && connection.hasPending())
        .findFirst()
        .map(
            connection ->
                Draft.fail(
                        FindingCode.NEVER_CONNECTED,
                        "never-connected.same",
                        connection.pending(),
                        count + 1)
                    .certainly()
                    .at(connection.lastReceive));
  }

  private static Draft again(String key, int count) {
    return Draft.fail(FindingCode.NEVER_CONNECTED, key, count, count + 1);
  }
}
