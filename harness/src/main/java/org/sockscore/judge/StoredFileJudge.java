package org.sockscore.judge;

import java.util.Optional;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.OfferedResponse;
import org.sockscore.assignment.Step;
import org.sockscore.judge.Draft.Quote;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.StoredFile;

/** Judges what a program has stored by the time it ended. */
final class StoredFileJudge {
  private final Run run;

  StoredFileJudge(Run run) {
    this.run = run;
  }

  Optional<Draft> judge(Step.ExpectFile step) {
    Optional<GivenFile> wanted = run.script.file(step.file());
    if (run.stored().isEmpty() || wanted.isEmpty()) {
      return Optional.of(Draft.inconclusive("harness.incomplete"));
    }
    StoredFile stored = run.stored().get();
    if (!stored.present()) {
      return Optional.of(missing(stored, wanted.get()).at(run.storedEvent()));
    }
    boolean same = stored.bytes() == wanted.get().bytes() && stored.sameBytes() == stored.bytes();
    return same ? Optional.empty() : Optional.of(wrong(stored, wanted.get()).at(run.storedEvent()));
  }

  private static Draft missing(StoredFile stored, GivenFile wanted) {
    Quote name = new Quote(stored.name());
    Optional<StoredFile.Other> other =
        stored.others().stream()
            .filter(it -> stored.others().size() == 1 || it.bytes() == wanted.bytes())
            .findFirst();
    return other
        .map(
            it ->
                Draft.fail(
                        FindingCode.NO_FILE,
                        it.name().startsWith("../") ? "no-file.outside" : "no-file.other-name",
                        name,
                        new Quote(it.name()),
                        it.bytes())
                    .certainly())
        .orElseGet(() -> Draft.fail(FindingCode.NO_FILE, "no-file.none", name));
  }

  private Draft wrong(StoredFile stored, GivenFile wanted) {
    Quote name = new Quote(stored.name());
    long same = stored.sameBytes();
    Draft draft;
    if (same == stored.bytes()) {
      String key = same == 0 ? "wrong-file.empty" : "wrong-file.short";
      draft = Draft.fail(FindingCode.WRONG_FILE, key, name, wanted.bytes(), same);
    } else if (same == wanted.bytes()) {
      draft =
          Draft.fail(
              FindingCode.WRONG_FILE,
              "wrong-file.long",
              name,
              wanted.bytes(),
              stored.bytes() - same);
    } else {
      draft = different(name, stored, wanted);
    }
    return StoredFileFault.of(new StoredFileFault.Case(wanted, stored, served(wanted)))
        .map(fault -> draft.because(Sentence.of(fault.key())))
        .orElse(draft);
  }

  private static Draft different(Quote name, StoredFile stored, GivenFile wanted) {
    Bytes excerpt = stored.excerpt();
    long at = stored.excerptAt();
    Bytes expected = wanted.slice(at, at + Math.max(1, excerpt.length()));
    return Draft.fail(
            FindingCode.WRONG_FILE,
            "wrong-file.different",
            name,
            wanted.bytes(),
            stored.bytes(),
            stored.sameBytes() + 1)
        .comparing(expected, excerpt, Math.max(0, expected.mismatch(excerpt)));
  }

  /** How the file was handed over. */
  private Optional<StoredFileFault.Served> served(GivenFile wanted) {
    return lastResponse()
        .filter(it -> it.file().filter(wanted.name()::equals).isPresent())
        .map(it -> new StoredFileFault.Served(it.head(run.script).length(), it.bodyCuts()));
  }

  private Optional<OfferedResponse> lastResponse() {
    return run.script.steps().stream()
        .filter(Step.Respond.class::isInstance)
        .map(it -> ((Step.Respond) it).response())
        .reduce((earlier, later) -> later);
  }

  Optional<Draft> judge(Step.ExpectNoFile step) {
    if (run.stored().isEmpty()) {
      return Optional.of(Draft.inconclusive("harness.incomplete"));
    }
    StoredFile stored = run.stored().get();
    return stored.present()
        ? Optional.of(unwanted(step.name(), stored).certainly().at(run.storedEvent()))
        : Optional.empty();
  }

  private Draft unwanted(String name, StoredFile stored) {
    Optional<OfferedResponse> response = lastResponse();
    if (name.startsWith("../")) {
      return unwanted("outside", name, stored.bytes());
    }
    if (response.filter(it -> it.status() / 100 != 2).isPresent()) {
      String status = Integer.toString(response.get().status());
      return unwanted("error-page", name, stored.bytes(), status);
    }
    if (response.filter(it -> it.sentLength(run.script) < it.length(run.script)).isPresent()) {
      long sent = response.get().sentLength(run.script);
      return unwanted("incomplete", name, stored.bytes(), sent, response.get().length(run.script));
    }
    return unwanted("unwanted", name, stored.bytes());
  }

  private static Draft unwanted(String key, String name, long bytes, Object... others) {
    Object[] arguments = new Object[others.length + 2];
    arguments[0] = new Quote(name);
    arguments[1] = bytes;
    System.arraycopy(others, 0, arguments, 2, others.length);
    return Draft.fail(FindingCode.WRONG_FILE, "wrong-file." + key, arguments);
  }
}
