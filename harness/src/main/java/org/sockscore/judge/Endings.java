package org.sockscore.judge;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sockscore.judge.Draft.Quote;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Resource;
import org.sockscore.reports.Termination;
import org.sockscore.reports.TranscriptEvent;

/** Tells what there is to say about a program that ended, or lost a thread, when it should not. */
final class Endings {
  /** What a program says that takes the end of the input for a line. */
  private static final Set<String> OF_NO_LINE = Set.of("words.keyboard", "words.null");

  /** What a program that runs in circles does not use up. */
  private static final Set<Resource> SPARED =
      EnumSet.of(Resource.PROCESSES, Resource.FILE_SIZE, Resource.FOLDER_SIZE, Resource.FILES);

  private final Run run;

  Endings(Run run) {
    this.run = run;
  }

  /** An end that no step allows: a crash, a limit, a fault of ours. */
  Optional<Draft> unfit() {
    return run.termination().flatMap(ending -> ending.accept(new Unfit()));
  }

  /** The exit status, if it ended by itself and without a crash. */
  OptionalInt status() {
    return unfit().isPresent() ? OptionalInt.empty() : run.exitStatus();
  }

  /** It lives on, or ended with a good status, yet printed a stack trace. */
  Optional<Draft> trace() {
    LastWords words = run.lastWords();
    if (!words.haveTrace()) {
      return Optional.empty();
    }
    Draft draft = Draft.fail(FindingCode.CRASHED, "crashed.trace", quote(words));
    return Optional.of(because(draft, words).at(run.written().lastStderrEvent()));
  }

  /** What reads past the end of all input was asked to: that its user would type no more. */
  private Draft because(Draft draft, LastWords words) {
    boolean atItsEnd =
        run.stimuli().hasInputJustEnded()
            && words.meaning().filter(it -> OF_NO_LINE.contains(it.key())).isPresent();
    return atItsEnd ? draft.because(Sentence.of("crashed.end-of-input")) : explained(draft, words);
  }

  /** {@code draft} with the cause that the last words give away, if they do. */
  static Draft explained(Draft draft, LastWords words) {
    return words
        .meaning()
        .map(meaning -> draft.because(Sentence.of(meaning.key(), new Quote(meaning.detail()))))
        .orElse(draft);
  }

  /** How it ended, in a sentence of its own. */
  static Sentence ended(int status, LastWords words) {
    return words.quote().isEmpty()
        ? Sentence.of("ended.status", status)
        : Sentence.of("ended.words", status, quote(words));
  }

  static Quote quote(LastWords words) {
    return new Quote(words.quote());
  }

  /** The sentence for a crash, by what the client had done last. */
  private Draft crash() {
    TranscriptEvent last = run.stimuli().last();
    if (run.stimuli().hasInputJustEnded()) {
      return Draft.fail(FindingCode.CRASHED, "crashed.end-of-input");
    }
    if (last != null && last.kind() == EventKind.KEYBOARD) {
      return Draft.fail(
          FindingCode.CRASHED, "crashed.keyboard", run.stimuli().justTyped().orElse(Bytes.EMPTY));
    }
    if (last == null) {
      return Draft.fail(FindingCode.CRASHED, run.isRefused() ? "crashed.refused" : "crashed.start");
    }
    EventKind kind = last.kind();
    if (kind == EventKind.SEND && last.dataOrEmpty().isEmpty()) {
      return Draft.fail(FindingCode.CRASHED, "crashed.send-empty");
    }
    return kind == EventKind.SEND
        ? Draft.fail(FindingCode.CRASHED, "crashed.send", request(last))
        : Draft.fail(FindingCode.CRASHED, crash(kind));
  }

  /** Whoever opened it, it is the same connection. */
  private static String crash(EventKind kind) {
    return "crashed." + (kind == EventKind.ACCEPT ? EventKind.CONNECT : kind).word();
  }

  /** All pieces of the message that {@code last} is the last of; it alone if it was answered. */
  private Bytes request(TranscriptEvent last) {
    String peer = last.peer();
    Bytes request = peer == null ? Bytes.EMPTY : run.connection(peer).request();
    return request.isEmpty() ? last.dataOrEmpty() : request;
  }

  private Draft killedBy(int signal) {
    boolean unchecked = run.isRefused() && signal == Signals.PIPE;
    return explained(
        crash()
            .adding(Sentence.of("ended.signal", signal, Signals.name(signal)))
            .because(Sentence.of(unchecked ? "refused.unchecked" : Signals.hint(signal))),
        run.lastWords());
  }

  /** Ends that are wrong whatever was asked. */
  private final class Unfit implements Termination.Visitor<Optional<Draft>> {
    @Override
    public Optional<Draft> exited(Termination.Exited termination) {
      int status = termination.status();
      var signal = Signals.behind(status);
      if (signal.isPresent()) {
        return Optional.of(killedBy(signal.getAsInt()).at(run.exitEvent()));
      }
      LastWords words = run.lastWords();
      return status != 0 && words.haveTrace()
          ? Optional.of(because(crash().adding(ended(status, words)), words).at(run.exitEvent()))
          : Optional.empty();
    }

    @Override
    public Optional<Draft> signalled(Termination.Signalled termination) {
      return Optional.of(killedBy(termination.signal()).at(run.exitEvent()));
    }

    @Override
    public Optional<Draft> limitExceeded(Termination.LimitExceeded termination) {
      return Optional.of(overLimit(termination.resource(), termination.limit()));
    }

    private Draft overLimit(Resource resource, long limit) {
      String key = "resource-limit." + resource.word();
      Draft draft = Draft.fail(FindingCode.RESOURCE_LIMIT, key, amount(resource, limit));
      TranscriptEvent last = run.stimuli().last();
      boolean left =
          last != null && (last.kind() == EventKind.CLOSE || last.kind() == EventKind.RESET);
      boolean spins = !SPARED.contains(resource);
      return (left && spins ? draft.because(Sentence.of("still-running.spins")) : draft.certainly())
          .at(run.exitEvent());
    }

    private long amount(Resource resource, long limit) {
      return switch (resource) {
        case PROCESSES, FILES -> limit;
        case MEMORY, FILE_SIZE, FOLDER_SIZE, OUTPUT -> limit >> 20;
        case CPU -> limit / 1000;
      };
    }

    @Override
    public Optional<Draft> killed(Termination.Killed termination) {
      return Optional.empty();
    }

    @Override
    public Optional<Draft> failedToStart(Termination.FailedToStart termination) {
      return Optional.of(
          Draft.error("harness.failed-to-start", new Quote(termination.reason()))
              .at(run.exitEvent()));
    }

    @Override
    public Optional<Draft> outOfMemory(Termination.OutOfMemory termination) {
      return Optional.of(Draft.inconclusive("harness.out-of-memory").at(run.exitEvent()));
    }
  }
}
