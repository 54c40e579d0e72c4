package org.sockscore.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.TestCase;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Finding;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Verdict;

/** The runs of one case, put together one after the other. */
final class CaseStory {
  private static final long MICROS_A_MILLI = 1000;

  private final TestCase testCase;
  private final Wording wording;
  private final boolean severalRuns;
  private final List<TranscriptEvent> events = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<List<Draft.Sentence>> told = new HashSet<>();
  private Verdict verdict = Verdict.PASS;
  private long micros;

  CaseStory(TestCase testCase, Wording wording, boolean severalRuns) {
    this.testCase = testCase;
    this.wording = wording;
    this.severalRuns = severalRuns;
  }

  /**
   * Adds the run of {@code script}; its first event is told apart by a note if there are others.
   */
  void add(Script script, Transcript transcript) {
    if (severalRuns) {
      events.add(note(runName(script)));
    }
    int firstEvent = events.size();
    events.addAll(transcript.events());
    micros += transcript.events().stream().mapToLong(TranscriptEvent::atMicros).max().orElse(0);
    boolean datagrams = transcript.wantedEndpoint().startsWith(Transport.UDP.word());
    Wording words = datagrams ? wording.ofDatagrams() : wording;
    for (Draft judged : RunJudge.judge(script, transcript)) {
      Draft draft = judged.verdict() == Verdict.FAIL ? underWhat(judged, script) : judged;
      add(draft, words, script.label(), firstEvent);
    }
  }

  /** What tells the run from the others of the case. */
  private String runName(Script script) {
    Stream<String> under =
        script.under().stream().map(it -> wording.text("run." + it.how().word()));
    Stream<String> console =
        script.console() == Script.Console.TERMINAL
            ? Stream.empty()
            : Stream.of(wording.text("run.pipes"));
    String name =
        Stream.of(Stream.of(script.label()), under, console)
            .flatMap(it -> it)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" · "));
    return name.isEmpty() ? wording.text("run.plain") : name;
  }

  /** Says in what the run differed from those that the program passed. */
  private static Draft underWhat(Draft draft, Script script) {
    return script.under().map(CaseStory::sentence).map(draft::adding).orElse(draft);
  }

  private static Draft.Sentence sentence(Script.Under under) {
    if (under.text().isEmpty()) {
      return Draft.Sentence.of("under." + under.how().word());
    }
    String character = under.character();
    return character.isEmpty()
        ? Draft.Sentence.of("under.cut", under.place())
        : Draft.Sentence.of("under.cut-inside", under.place(), new Draft.Quote(character));
  }

  /** Adds a finding that no run shows. */
  void add(Draft draft) {
    add(draft, wording, "", 0);
  }

  /** Adds a finding; what is wrong comes before remarks, and each remark is made once. */
  private void add(Draft draft, Wording words, String row, int firstEvent) {
    if (told.add(draft.message())) {
      int place = draft.verdict() == Verdict.PASS ? findings.size() : 0;
      findings.add(place, words.finding(draft, testCase, row, firstEvent));
    }
    verdict = Verdict.worst(List.of(verdict, draft.verdict()));
  }

  Verdict verdict() {
    return verdict;
  }

  List<Finding> findings() {
    return findings;
  }

  List<TranscriptEvent> events() {
    return events;
  }

  long durationMillis() {
    return micros / MICROS_A_MILLI;
  }

  private static TranscriptEvent note(String text) {
    return new TranscriptEvent(
        0, TranscriptEvent.HARNESS, EventKind.NOTE, text, null, 0, null, -1, null, null);
  }
}
