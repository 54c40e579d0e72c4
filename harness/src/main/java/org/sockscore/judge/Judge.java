package org.sockscore.judge;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.TestCase;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Finding;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Language;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Verdict;

/**
 * Makes the result of a test case from the transcripts of its runs, and the results of those that
 * could not be run. Pure: the same transcripts give the same result, for ever. Immutable, safe for
 * use by several threads.
 *
 * <p>A case that failed is worth no points, and so is one that was not run because what it depends
 * on failed. One that our side kept from being judged costs none.
 */
public final class Judge {
  /** As much of a compiler's words as anybody reads. */
  private static final int COMPILER_CHARS = 4000;

  private final Language language;
  private final Wording wording;

  /** A judge that speaks {@code language} of programs in {@code role}. */
  public Judge(Language language, Role role) {
    this.language = language;
    this.wording = new Wording(language, role);
  }

  /** Where a client that nobody met would have been met, had the harness awaited it there. */
  public static OptionalInt portTriedInVain(Transcript transcript) {
    return ArrivalJudge.portTriedInVain(transcript);
  }

  /** Whether the run met every requirement of its script. */
  public static boolean passed(Script script, Transcript transcript) {
    return RunJudge.judge(script, transcript).stream()
        .allMatch(draft -> draft.verdict() == Verdict.PASS);
  }

  /** Whether the run broke a requirement of its script. */
  public static boolean failed(Script script, Transcript transcript) {
    return RunJudge.judge(script, transcript).stream()
        .anyMatch(draft -> draft.verdict() == Verdict.FAIL);
  }

  /**
   * The result of {@code testCase}.
   *
   * @param scripts all scripts of the case
   * @param transcripts of the runs of the first scripts, in order; fewer than there are scripts
   *     only if the last of them is of a run that did not pass
   */
  public CaseResult judge(TestCase testCase, List<Script> scripts, List<Transcript> transcripts) {
    CaseStory story = new CaseStory(testCase, wording, scripts.size() > 1);
    int last = 0;
    for (int i = 0; i < transcripts.size() && story.verdict() == Verdict.PASS; i++) {
      story.add(scripts.get(i), transcripts.get(i));
      last = i;
    }
    if (story.verdict() == Verdict.PASS && transcripts.size() < scripts.size()) {
      story.add(Draft.inconclusive("harness.incomplete"));
    }
    Verdict verdict = story.verdict();
    int shown = verdict == Verdict.PASS ? 0 : last;
    return result(testCase, verdict, story, reproduction(scripts, transcripts, shown));
  }

  private String reproduction(List<Script> scripts, List<Transcript> transcripts, int run) {
    return run < transcripts.size()
        ? new Reproduction(scripts.get(run), transcripts.get(run), wording).text()
        : "";
  }

  /** Not run, since {@code required}, without which it makes no sense, did not pass. */
  public CaseResult notRun(TestCase testCase, CaseResult required) {
    return required.verdict().isOurs()
        ? unrun(testCase, Draft.inconclusive("harness.required", required.title()))
        : unrun(testCase, Draft.notRun("not-run.required", required.title()));
  }

  /** Our side failed; {@code sentence} tells how, in the language of this judge. */
  public CaseResult error(TestCase testCase, String sentence) {
    Finding finding =
        new Finding(
            FindingCode.HARNESS_FAULT,
            wording.text("harness.error") + " " + sentence,
            null,
            null,
            wording.text("harness.error.hint"),
            null);
    return unrun(testCase, Verdict.ERROR, finding);
  }

  /**
   * The results of all cases of a submission that does not build.
   *
   * @param compilerWords what the compiler said
   */
  public List<CaseResult> buildFailed(List<TestCase> cases, String compilerWords) {
    String words = compilerWords.strip();
    Finding finding =
        new Finding(
            FindingCode.BUILD_FAILED,
            wording.text("build-failed"),
            null,
            words.substring(0, Math.min(words.length(), COMPILER_CHARS)),
            wording.text("build-failed.hint"),
            null);
    return onlyFirst(cases, finding, "not-run.build-failed");
  }

  /**
   * The results of all cases of a submission in which there is no program to run.
   *
   * @param sentence what there is instead and what to do, in the language of this judge
   */
  public List<CaseResult> noProgram(List<TestCase> cases, String sentence) {
    Finding finding =
        new Finding(
            FindingCode.NO_PROGRAM, sentence, null, null, wording.text("no-program.hint"), null);
    return onlyFirst(cases, finding, "not-run.no-program");
  }

  /** One cause, one message: the first case fails, and the others are not run. */
  private List<CaseResult> onlyFirst(List<TestCase> cases, Finding finding, String otherwise) {
    return IntStream.range(0, cases.size())
        .mapToObj(
            i ->
                i == 0
                    ? unrun(cases.get(i), Verdict.FAIL, finding)
                    : unrun(cases.get(i), Draft.notRun(otherwise)))
        .toList();
  }

  private CaseResult unrun(TestCase testCase, Draft draft) {
    return unrun(testCase, draft.verdict(), wording.finding(draft, testCase, "", 0));
  }

  private CaseResult unrun(TestCase testCase, Verdict verdict, Finding finding) {
    return result(testCase, verdict, 0, List.of(finding), "", List.of());
  }

  private CaseResult result(
      TestCase testCase, Verdict verdict, CaseStory story, String reproduction) {
    return result(
        testCase, verdict, story.durationMillis(), story.findings(), reproduction, story.events());
  }

  private CaseResult result(
      TestCase testCase,
      Verdict verdict,
      long durationMillis,
      List<Finding> findings,
      String reproduction,
      List<TranscriptEvent> events) {
    return new CaseResult(
        testCase.id(),
        testCase.title().in(language),
        testCase.requirement().in(language),
        verdict,
        verdict == Verdict.PASS || verdict.isOurs() ? testCase.points() : 0,
        testCase.points(),
        durationMillis,
        findings,
        reproduction,
        events);
  }
}
