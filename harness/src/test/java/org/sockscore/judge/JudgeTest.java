package org.sockscore.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.met;
import static org.sockscore.judge.Scene.ready;
import static org.sockscore.judge.Scene.started;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.TestCase;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Finding;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Language;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;
import org.sockscore.reports.Verdict;
import org.sockscore.reports.Wait;

class JudgeTest {
  private static final Judge JUDGE = new Judge(Language.EN, Role.SERVER);

  private static Scene good() {
    return met().send("Hello").expect("HELLO").answers("HELLO");
  }

  private static void assertPasses(Scene scene) {
    assertEquals(List.of(), scene.drafts());
    assertTrue(Judge.passed(scene.script(), scene.transcript()));
  }

  // What is right.

  @Test
  void aListenerOnTheRightPortIsRight() {
    assertPasses(ready().expectListen());
    assertPasses(started().listens("tcp [::]:6789").expectListen());
    assertPasses(started().listens("tcp 192.168.1.168:6789").expectListen());
  }

  @Test
  void aReplyInTwoSegmentsIsRight() {
    assertPasses(met().send("Hello").expect("HELLO").answers("HEL").answers("LO"));
  }

  @Test
  void aReplyWithANewlineIsRight() {
    assertPasses(met().send("Hello").expect("HELLO").answers("HELLO\r\n"));
  }

  @Test
  void closingAfterTheReplyIsRight() {
    assertPasses(good().closes(CLIENT).exits(0));
  }

  @Test
  void aCrashAfterAllThatWasAskedIsNoConcernOfTheCase() {
    assertPasses(good().isKilledBy(11));
  }

  @Test
  void anExitWithTheStatusAskedForIsRight() {
    assertPasses(good().close(CLIENT).closes(CLIENT).exits(0).expectExit(0));
    assertPasses(good().close(CLIENT).exits(4).expectExit());
  }

  @Test
  void waitingQuietlyIsCalm() {
    assertPasses(good().reset(CLIENT).expectCalm().waits(Activity.WAITS_FOR_CLIENT));
    assertPasses(good().reset(CLIENT).expectCalm().waits(Wait.Ended.WINDOW, Activity.UNKNOWN));
    assertPasses(good().reset(CLIENT).exits(1).expectCalm());
  }

  @Test
  void sayingNothingIsSilence() {
    assertPasses(met().send("Bon").expectSilence().waits(Activity.WAITS_TO_RECEIVE));
  }

  @Test
  void accentsOnTheScreenMayBeDecomposed() {
    assertPasses(met().expectScreen("élève").shows("Reçu : e\u0301le\u0300ve\n"));
  }

  @Test
  void whateverIsAnsweredIsRightWhenAnythingIs() {
    Expectation anything = new Expectation.Anything();
    assertPasses(met().send("\u0001").expect(CLIENT, anything).answers("?").closes(CLIENT));
    assertPasses(met().send("\u0001").expect(CLIENT, anything).waits(Activity.WAITS_TO_RECEIVE));
  }

  @Test
  void aScriptPlayedOnTheOnlyOtherPortIsJudgedThere() {
    assertPasses(
        started().listens("tcp 0.0.0.0:12345").connect(CLIENT).send("a").expect("A").answers("A"));
  }

  @Test
  void whatHappensWhenTheHarnessEndsTheProgramIsNotItsDoing() {
    Scene scene =
        met()
            .send("17\n")
            .expect("T")
            .waits(Activity.WAITS_TO_RECEIVE)
            .complains("Traceback (most recent call last):\nConnectionResetError: x\n")
            .ends(new Termination.Exited(1));
    assertEquals(FindingCode.NO_REPLY, scene.failure().code());
  }

  // Remarks.

  @Test
  void aFullAnswerFollowedByAResetPassesWithARemark() {
    CaseResult result = good().resets(CLIENT).result(Language.EN);
    assertEquals(Verdict.PASS, result.verdict());
    assertEquals(3, result.points());
    assertEquals(FindingCode.RESET, result.findings().get(0).code());
  }

  @Test
  void decomposedAccentsPassWithARemark() {
    CaseResult result = met().send("é").expect("É").answers("E\u0301\n").result(Language.EN);
    assertEquals(Verdict.PASS, result.verdict());
    assertTrue(result.findings().get(0).message().contains("decomposed"));
  }

  @Test
  void closingByResetPassesWithARemark() {
    CaseResult result = good().halfClose().expectClose().resets(CLIENT).result(Language.EN);
    assertEquals(Verdict.PASS, result.verdict());
    assertEquals(FindingCode.RESET, result.findings().get(0).code());
  }

  @Test
  void aGoodStatusDoesNotHideAStackTrace() {
    Scene scene =
        good()
            .close(CLIENT)
            .complains("Exception in thread \"main\" java.lang.Error\n\tat A.b(A.java:1)\n")
            .exits(0)
            .expectExit(0);
    CaseResult result = scene.result(Language.EN);
    assertEquals(Verdict.PASS, result.verdict());
    assertEquals(FindingCode.CRASHED, result.findings().get(0).code());
  }

  // Points and places.

  @Test
  void aFailedCaseIsWorthNothing() {
    CaseResult result = met().send("Hello").expect("HELLO").answers("no").result(Language.EN);
    assertEquals(Verdict.FAIL, result.verdict());
    assertEquals(0, result.points());
    assertEquals(3, result.maxPoints());
  }

  @Test
  void whatOurSideSpoiltCostsNoPoints() {
    Scene starved = met().send("a").expect("A").waits(Wait.Ended.STARVED, Activity.RUNS);
    assertEquals(Verdict.INCONCLUSIVE, starved.result(Language.EN).verdict());
    assertEquals(3, starved.result(Language.EN).points());
    assertEquals(3, JUDGE.error(Scene.testCase(), "The disk is full.").points());
  }

  /** The wait after it, which is short, finds the program still at work. */
  @Test
  void whatOurSideSpoiltStaysSo() {
    Scene starved = met().send("a").expect("A").waits(Wait.Ended.STARVED, Activity.RUNS);
    starved.waits(Wait.Ended.BUSY_LIMIT, Activity.RUNS);
    assertEquals(Verdict.INCONCLUSIVE, starved.result(Language.EN).verdict());
  }

  @Test
  void aFindingPointsAtTheEventThatShowsIt() {
    CaseResult result = met().send("Hello").expect("HELLO").answers("no").result(Language.EN);
    Integer event = result.findings().get(0).event();
    assertTrue(event != null);
    assertEquals(EventKind.RECEIVE, result.transcript().get(event).kind());
  }

  @Test
  void severalRunsAreToldOneAfterTheOther() {
    Scene first = good().labelled("n = 1");
    Scene second = met().close(CLIENT).expectExit(0).exits(1).labelled("n = 17");
    CaseResult result =
        JUDGE.judge(
            Scene.testCase(),
            List.of(first.script(), second.script(), first.script()),
            List.of(first.transcript(), second.transcript()));
    Finding finding = result.findings().get(0);
    assertEquals(Verdict.FAIL, result.verdict());
    assertEquals(1, result.findings().size());
    assertTrue(finding.message().endsWith("Values of this run: “n = 17”."), finding.message());
    assertTrue(finding.event() != null);
    assertEquals(EventKind.EXIT, result.transcript().get(finding.event()).kind());
    assertEquals("n = 1", result.transcript().get(0).text());
    assertEquals(2, result.transcript().stream().filter(it -> it.kind() == EventKind.NOTE).count());
    assertTrue(result.reproduce().contains("client.close()"), result.reproduce());
  }

  @Test
  void aRunThatIsMissingIsInconclusive() {
    Scene scene = good();
    CaseResult result =
        JUDGE.judge(
            Scene.testCase(), List.of(scene.script(), scene.script()), List.of(scene.transcript()));
    assertEquals(Verdict.INCONCLUSIVE, result.verdict());
  }

  @Test
  void aRemarkIsMadeOnceHoweverManyRunsShowIt() {
    Scene scene = good().resets(CLIENT);
    CaseResult result =
        JUDGE.judge(
            Scene.testCase(),
            List.of(scene.script(), scene.script()),
            List.of(scene.transcript(), scene.transcript()));
    assertEquals(Verdict.PASS, result.verdict());
    assertEquals(1, result.findings().size());
  }

  @Test
  void theHintOfTheCaseWinsUnlessTheCauseWasRecognised() {
    TestCase hinted = hinted();
    Scene other = met().send("Hello").expect("HELLO").answers("HXLLO");
    Scene unchanged = met().send("Hello").expect("HELLO").answers("Hello");
    assertEquals("Think.", other.result(Language.EN, hinted).findings().get(0).hint());
    assertFalse("Think.".equals(unchanged.result(Language.EN, hinted).findings().get(0).hint()));
  }

  @Test
  void theHintOfTheCaseTellsMoreOfTheOneRequestThatIsNotAnswered() {
    Scene never = met().send("x\n").expect("E").waits(Activity.WAITS_TO_RECEIVE);
    Scene notThis = good().send("x\n").expect("E").waits(Activity.WAITS_TO_RECEIVE);
    assertFalse("Think.".equals(never.result(Language.EN, hinted()).findings().get(0).hint()));
    assertEquals("Think.", notThis.result(Language.EN, hinted()).findings().get(0).hint());
  }

  private static TestCase hinted() {
    TestCase plain = Scene.testCase();
    return new TestCase(
        plain.id(),
        plain.title(),
        plain.requirement(),
        plain.points(),
        plain.requires(),
        Optional.of(new Localized("Réfléchissez.", "Think.")),
        plain.template());
  }

  @Test
  void aSilenceThatWasOnlyWaitedForSaysSo() {
    Scene scene = met().send("17\n").expect("T").waits(Wait.Ended.WINDOW, Activity.UNKNOWN);
    CaseResult result = scene.result(Language.EN);
    assertEquals(Verdict.FAIL, result.verdict());
    String message = result.findings().get(0).message();
    assertTrue(message.contains("waited for, not proved"), message);
  }

  @Test
  void aLongAnswerIsShownAroundItsFirstDifference() {
    String right = "A".repeat(50_000);
    Scene scene = met().send("a".repeat(50_000)).expect(right).answers("A".repeat(40_000) + "x");
    Finding finding = scene.result(Language.EN).findings().get(0);
    assertTrue(finding.observed() != null && finding.observed().length() < 200);
    assertTrue(finding.observed().contains("^"), finding.observed());
    assertTrue(finding.message().length() < 400, finding.message());
  }

  // What was not run.

  @Test
  void aCaseWhoseBasisFailedIsNotRun() {
    CaseResult failed = met().send("a").expect("A").answers("b").result(Language.EN);
    CaseResult result = JUDGE.notRun(Scene.testCase(), failed);
    assertEquals(Verdict.NOT_RUN, result.verdict());
    assertEquals(0, result.points());
    assertTrue(result.findings().get(0).message().contains("“Some case”"));
  }

  @Test
  void aCaseWhoseBasisWeSpoiltCostsNothing() {
    CaseResult spoilt = JUDGE.error(Scene.testCase(), "No box.");
    CaseResult result = JUDGE.notRun(Scene.testCase(), spoilt);
    assertEquals(Verdict.INCONCLUSIVE, result.verdict());
    assertEquals(3, result.points());
  }

  @Test
  void aBuildThatFailsIsToldOnceInTheCompilersWords() {
    List<CaseResult> results =
        JUDGE.buildFailed(List.of(Scene.testCase(), Scene.testCase()), "a.c:3: error: no ;\n");
    assertEquals(Verdict.FAIL, results.get(0).verdict());
    assertEquals(FindingCode.BUILD_FAILED, results.get(0).findings().get(0).code());
    assertEquals("a.c:3: error: no ;", results.get(0).findings().get(0).observed());
    assertEquals(Verdict.NOT_RUN, results.get(1).verdict());
  }

  @Test
  void aMissingProgramIsToldOnce() {
    List<CaseResult> results =
        JUDGE.noProgram(List.of(Scene.testCase(), Scene.testCase()), "There is only a PDF.");
    assertEquals(FindingCode.NO_PROGRAM, results.get(0).findings().get(0).code());
    assertEquals("There is only a PDF.", results.get(0).findings().get(0).message());
    assertEquals(Verdict.NOT_RUN, results.get(1).verdict());
  }

  @Test
  void ourErrorSaysWhatWentWrong() {
    CaseResult result = JUDGE.error(Scene.testCase(), "No room for a box.");
    assertEquals(Verdict.ERROR, result.verdict());
    assertTrue(result.findings().get(0).message().endsWith("No room for a box."));
  }

  @Test
  void whatAProgramSaysCannotBreakASentence() {
    Scene scene = met().send("a").expect("A").answers(CLIENT, Bytes.utf8("{0} '\u001b[2J\u202e\n"));
    String message = scene.result(Language.FR).findings().get(0).message();
    assertTrue(message.contains("{0} '\\x1B[2J"), message);
  }
}
