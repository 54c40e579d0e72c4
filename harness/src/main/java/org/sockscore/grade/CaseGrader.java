package org.sockscore.grade;

import java.util.ArrayList;
import java.util.List;
import org.sockscore.assignment.Perturbation;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.TestCase;
import org.sockscore.judge.Judge;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.Verdict;
import org.sockscore.sandbox.SandboxException;

/** Takes one test case through its runs. Never throws: a fault of ours is an ERROR of the case. */
final class CaseGrader {
  /** Runs the program once, in a box of its own. */
  @FunctionalInterface
  interface ProgramRun {
    Transcript play(Script script) throws SandboxException;
  }

  private final ProgramRun run;
  private final Judge judge;
  private final Messages messages;
  private final long seed;
  private final ConsoleProbe consoles;

  CaseGrader(ProgramRun run, ConsoleProbe consoles, Judge judge, Messages messages, long seed) {
    this.run = run;
    this.consoles = consoles;
    this.judge = judge;
    this.messages = messages;
    this.seed = seed;
  }

  /** What cannot be told the first time, on a loaded machine, often can the second. */
  CaseResult grade(TestCase testCase) {
    CaseResult first = once(testCase);
    return first.verdict() == Verdict.INCONCLUSIVE ? once(testCase) : first;
  }

  private CaseResult once(TestCase testCase) {
    try {
      return judged(testCase);
    } catch (SandboxException e) {
      return judge.error(testCase, String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      return judge.error(testCase, messages.format("internal", Fault.describe(e)));
    }
  }

  /**
   * The runs stop at the first one that fails: it says what is wrong, the others would repeat it.
   */
  private CaseResult judged(TestCase testCase) throws SandboxException {
    List<Script> scripts = new ArrayList<>(testCase.scripts(seed));
    consoles.trialIn(testCase).ifPresent(scripts::add);
    List<Transcript> transcripts = new ArrayList<>();
    for (int i = 0; i < scripts.size(); i++) {
      Transcript transcript = run.play(scripts.get(i));
      boolean passed = Judge.passed(scripts.get(i), transcript);
      if (!passed && consoles.wantsPipes(scripts.get(i))) {
        scripts.set(i, consoles.withPipes(testCase, scripts.get(i)));
        transcript = run.play(scripts.get(i));
        passed = Judge.passed(scripts.get(i), transcript);
      }
      transcripts.add(transcript);
      if (!passed) {
        shrink(scripts, transcripts);
        break;
      }
    }
    return judge.judge(testCase, scripts, transcripts);
  }

  /**
   * Puts in place of the last run the smallest perturbation that fails as well, if there is one.
   */
  private void shrink(List<Script> scripts, List<Transcript> transcripts) throws SandboxException {
    int last = transcripts.size() - 1;
    for (Script smaller : Perturbation.smaller(scripts.get(last))) {
      Transcript transcript = run.play(smaller);
      if (Judge.failed(smaller, transcript)) {
        scripts.set(last, smaller);
        transcripts.set(last, transcript);
        return;
      }
    }
  }
}
