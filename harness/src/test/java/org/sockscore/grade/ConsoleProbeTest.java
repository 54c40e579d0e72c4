package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Script.Console;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.TestCase;
import org.sockscore.judge.Judge;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Finding;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Language;
import org.sockscore.reports.Localized;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Verdict;

/** With programs that do what the test says, on a terminal and with pipes. */
class ConsoleProbeTest {
  private static final Step SCREEN = new Step.ExpectScreen("hello");
  private static final TestCase TYPED = testCase("typed", new Step.Type("a"), SCREEN);
  private static final TestCase SHOWN = testCase("shown", SCREEN);

  private final List<Script> played = new ArrayList<>();

  private static TestCase testCase(String id, Step... steps) {
    Localized words = new Localized("Words.", "Mots.");
    return new TestCase(
        id,
        words,
        words,
        1,
        List.of(),
        Optional.empty(),
        seed -> List.of(new Script("", List.of(steps))));
  }

  /** A program that shows what it should where {@code works}, and ends in silence elsewhere. */
  private CaseResult grade(TestCase testCase, Predicate<Script> works) {
    CaseGrader.ProgramRun run =
        script -> {
          played.add(script);
          return transcript(works.test(script));
        };
    ConsoleProbe consoles =
        new ConsoleProbe(ConsoleProbe.typingIn(List.of(SHOWN, TYPED), 1), 1, run);
    Judge judge = new Judge(Language.EN, Role.CLIENT);
    Messages messages = Messages.beside(Grader.class, Language.EN);
    return new CaseGrader(run, consoles, judge, messages, 1).grade(testCase);
  }

  private static Transcript transcript(boolean works) {
    List<TranscriptEvent> events =
        List.of(
            event(EventKind.LISTEN, "tcp 0.0.0.0:6789", -1, null, null),
            works
                ? event(EventKind.SCREEN, "", 0, Bytes.utf8("hello\n"), null)
                : event(EventKind.EXIT, "", 0, null, new Termination.Exited(1)));
    return new Transcript(events, "tcp 0.0.0.0:6789", true);
  }

  private static TranscriptEvent event(
      EventKind kind, String text, int step, @Nullable Bytes data, @Nullable Termination end) {
    long bytes = data == null ? 0 : data.length();
    return new TranscriptEvent(
        0, TranscriptEvent.PROGRAM, kind, text, data, bytes, null, step, null, end);
  }

  private static List<FindingCode> codes(CaseResult result) {
    return result.findings().stream().map(Finding::code).toList();
  }

  private List<Console> consoles() {
    return played.stream().map(Script::console).toList();
  }

  @Test
  void whatWorksEverywhereIsTriedOnceWithPipes() {
    CaseResult result = grade(TYPED, script -> true);
    assertEquals(Verdict.PASS, result.verdict());
    assertEquals(List.of(), result.findings());
    assertEquals(List.of(Console.TERMINAL, Console.PIPES_TOO), consoles());
  }

  @Test
  void onlyTheFirstCaseInWhichSomebodyTypesTriesIt() {
    grade(SHOWN, script -> true);
    assertEquals(List.of(Console.TERMINAL), consoles());
  }

  @Test
  void whatWorksOnATerminalOnlyPassesAndIsTold() {
    CaseResult result = grade(TYPED, script -> script.console() == Console.TERMINAL);
    assertEquals(Verdict.PASS, result.verdict());
    assertEquals(1, result.points());
    assertEquals(List.of(FindingCode.TERMINAL), codes(result));
  }

  /** Screens do not count there: many programs write into a pipe only when they end. */
  @Test
  void whatIsNotShownInTimeWithPipesIsNotHeldAgainstIt() {
    grade(TYPED, script -> true);
    assertEquals(List.of(new Step.Type("a")), played.get(1).steps());
  }

  @Test
  void whatWorksWithoutATerminalOnlyIsGradedWithPipesAndTold() {
    CaseResult typed = grade(TYPED, script -> script.console() != Console.TERMINAL);
    assertEquals(Verdict.PASS, typed.verdict());
    assertEquals(List.of(FindingCode.TERMINAL), codes(typed));
    CaseResult shown = grade(SHOWN, script -> script.console() != Console.TERMINAL);
    assertEquals(Verdict.PASS, shown.verdict());
    assertEquals(List.of(), codes(shown)); // once is enough
  }

  @Test
  void whatWorksNowhereFailsAsItDoesOnATerminal() {
    CaseResult result = grade(TYPED, script -> false);
    assertEquals(Verdict.FAIL, result.verdict());
    assertEquals(List.of(FindingCode.EXITED_EARLY), codes(result));
  }

  /** An end of input is a key; a pipe has none. */
  @Test
  void whoeverSaysThatThereIsNoMoreSitsAtATerminal() {
    TestCase ends = testCase("ends", new Step.Type("a"), new Step.EndOfInput(), SCREEN);
    CaseResult result = grade(ends, script -> script.console() != Console.TERMINAL);
    assertEquals(Verdict.FAIL, result.verdict());
    assertEquals(List.of(Console.TERMINAL), consoles());
  }
}
