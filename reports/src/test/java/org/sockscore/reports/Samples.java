package org.sockscore.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sockscore.reports.ClassSummary.CaseColumn;
import org.sockscore.reports.ClassSummary.CaseMark;
import org.sockscore.reports.ClassSummary.Entry;

/** Result documents for tests: one as they come, and one that would do harm if it could. */
public final class Samples {
  private static final Instant STARTED = Instant.parse("2026-11-20T14:05:09.250Z");

  private static final List<FindingCode> CODES =
      List.of(
          FindingCode.WRONG_REPLY,
          FindingCode.PARTIAL_REPLY,
          FindingCode.NO_REPLY,
          FindingCode.WAITING_FOR_MORE,
          FindingCode.CRASHED);

  /** What a hostile program may say. */
  public static final String HOSTILE =
      "<script>alert('x')</script>\"'`&lt;]]>\u001B[2J\u0007\u202Egnp\u200B\u2028\uFEFFé\uD800\0";

  private Samples() {}

  /** A scorecard with every verdict in it. */
  public static Scorecard scorecard(Language language) {
    return scorecard(
        language,
        List.of(
            Cases.listens(language),
            Cases.wrongReply(language),
            Cases.crashed(language),
            Cases.waitingForMore(language),
            Cases.remark(language),
            Cases.severalClients(language),
            Cases.notRun(language),
            Cases.ours(language)));
  }

  /** A scorecard of {@code cases} for servers. */
  public static Scorecard scorecard(Language language, List<CaseResult> cases) {
    return scorecard(language, Role.SERVER, cases);
  }

  /** The same for clients. */
  public static Scorecard ofClient(Language language, List<CaseResult> cases) {
    return scorecard(language, Role.CLIENT, cases);
  }

  private static Scorecard scorecard(Language language, Role role, List<CaseResult> cases) {
    Localized title = new Localized("Le perroquet", "The parrot");
    return new Scorecard(
        Scorecard.SCHEMA,
        "0.1.0",
        4217,
        language,
        new Scorecard.AssignmentInfo("perroquet", title.in(language), role),
        new Scorecard.SubmissionInfo(
            "martin-léa", "rendus/martin-léa/serveur.py", "python", "0f".repeat(32)),
        "bubblewrap",
        "proof",
        STARTED,
        1_431,
        Verdict.worst(cases.stream().map(CaseResult::verdict).toList()),
        cases.stream().mapToInt(CaseResult::points).sum(),
        cases.stream().mapToInt(CaseResult::maxPoints).sum(),
        cases);
  }

  /** A passed case with {@code transcript}. */
  public static CaseResult withTranscript(List<TranscriptEvent> transcript) {
    return with(Verdict.PASS, List.of(), transcript);
  }

  /** A failed case with {@code finding}. */
  public static CaseResult withFinding(Finding finding) {
    return with(Verdict.FAIL, List.of(finding), List.of());
  }

  private static CaseResult with(
      Verdict verdict, List<Finding> findings, List<TranscriptEvent> transcript) {
    CaseResult plain = Cases.listens(Language.EN);
    return new CaseResult(
        plain.id(),
        plain.title(),
        plain.requirement(),
        verdict,
        verdict == Verdict.PASS ? plain.points() : 0,
        plain.maxPoints(),
        plain.durationMillis(),
        findings,
        plain.reproduce(),
        transcript);
  }

  /** A scorecard in which every text is {@link #HOSTILE} and one exchange very long. */
  public static Scorecard hostile() {
    TranscriptBuilder transcript = new TranscriptBuilder().ready(HOSTILE);
    for (int i = 0; i < 1000; i++) {
      transcript
          .at(30_000 + i * 100L, 1)
          .send(HOSTILE, Bytes.utf8(HOSTILE))
          .receive(HOSTILE, Bytes.utf8(HOSTILE.repeat(20)));
    }
    transcript.stderr((HOSTILE + "\n").repeat(500)).exit(new Termination.Exited(1));
    Finding finding =
        new Finding(
            FindingCode.WRONG_REPLY, HOSTILE, HOSTILE, HOSTILE + "\n   ^", HOSTILE.repeat(9), 1003);
    CaseResult result =
        new CaseResult(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            Verdict.FAIL,
            0,
            1,
            1,
            List.of(finding),
            HOSTILE,
            transcript.events());
    Scorecard card = scorecard(Language.EN, List.of(result));
    return new Scorecard(
        card.schema(),
        HOSTILE,
        card.seed(),
        card.language(),
        new Scorecard.AssignmentInfo(HOSTILE, HOSTILE, Role.CLIENT),
        new Scorecard.SubmissionInfo(HOSTILE, HOSTILE, HOSTILE, ""),
        "none",
        "portable",
        card.startedAt(),
        card.durationMillis(),
        card.verdict(),
        card.points(),
        card.maxPoints(),
        card.cases());
  }

  /** A class of {@code size} submissions with {@code tests} cases, the same every time. */
  public static ClassSummary classOf(int size, int tests, Language language) {
    List<CaseColumn> columns =
        IntStream.range(0, tests)
            .mapToObj(i -> new CaseColumn("case-" + (i + 1), "Test " + (i + 1), 1 + i % 3))
            .toList();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(i % 17 == 16 ? ungraded(i, language) : graded(i, columns));
    }
    Scorecard.AssignmentInfo assignment = scorecard(language).assignment();
    return new ClassSummary(
        ClassSummary.SCHEMA,
        "0.1.0",
        4217,
        language,
        assignment,
        "bubblewrap",
        STARTED,
        60_000,
        columns,
        entries);
  }

  private static Entry ungraded(int i, Language language) {
    Localized why =
        new Localized(
            "Aucun programme dans ce dossier : un fichier .txt seulement.",
            "No program in this folder: only a .txt file.");
    return Entry.ungraded("student-%04d".formatted(i), why.in(language));
  }

  private static Entry graded(int i, List<CaseColumn> columns) {
    List<CaseMark> marks = new ArrayList<>();
    for (int j = 0; j < columns.size(); j++) {
      Verdict verdict = verdict(i, j);
      int points = verdict == Verdict.PASS ? columns.get(j).maxPoints() : 0;
      FindingCode code = CODES.get((i + 3 * j) % CODES.size());
      marks.add(
          new CaseMark(
              columns.get(j).id(), verdict, points, verdict == Verdict.FAIL ? code : null));
    }
    String name = "student-%04d".formatted(i);
    return new Entry(
        name,
        Verdict.worst(marks.stream().map(CaseMark::verdict).toList()),
        marks.stream().mapToInt(CaseMark::points).sum(),
        i % 3 == 0 ? "java" : "python",
        marks,
        name + "/scorecard.html",
        null);
  }

  private static Verdict verdict(int submission, int test) {
    if (submission % 4 == 0) {
      return Verdict.PASS;
    }
    int die = (submission * 7 + test * 13 + submission * test) % 19;
    return die < 12
        ? Verdict.PASS
        : die < 16
            ? Verdict.FAIL
            : die < 18
                ? Verdict.NOT_RUN
                : submission % 9 == 0 ? Verdict.INCONCLUSIVE : Verdict.PASS;
  }
}
