package org.sockscore.grade;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Script.Console;
import org.sockscore.assignment.TestCase;
import org.sockscore.judge.Judge;
import org.sockscore.reports.Transcript;
import org.sockscore.sandbox.SandboxException;

/**
 * Finds out whether one submission works on a terminal only, or without one only: {@code
 * System.console()} is null without, and some programs want their input from a file. One case in
 * which somebody types stands for all. Safe for use by several threads.
 */
final class ConsoleProbe {
  private final Optional<TestCase> typing;
  private final long seed;
  private final CaseGrader.ProgramRun run;
  private @Nullable Boolean worksWithPipesOnly;

  /**
   * @param typing the case that stands for all; empty if nobody types
   * @param run runs the submission
   */
  ConsoleProbe(Optional<TestCase> typing, long seed, CaseGrader.ProgramRun run) {
    this.typing = typing;
    this.seed = seed;
    this.run = run;
  }

  /** The first of {@code cases} in which somebody types, whatever they type. */
  static Optional<TestCase> typingIn(List<TestCase> cases, long seed) {
    return cases.stream()
        .filter(testCase -> testCase.scripts(seed).stream().allMatch(ConsoleProbe::isTyped))
        .findFirst();
  }

  /** A pipe has no key that says that there is no more. */
  private static boolean isTyped(Script script) {
    return script.usesKeyboard() && !script.endsInput();
  }

  /** A last run for {@code testCase}, which tells of a program that works on a terminal only. */
  Optional<Script> trialIn(TestCase testCase) {
    return typing
        .filter(testCase::equals)
        .map(it -> it.scripts(seed).get(0).unseen().on(Console.PIPES_TOO));
  }

  /** Whether {@code script}, which did not pass, is to be played without a terminal instead. */
  boolean wantsPipes(Script script) throws SandboxException {
    return script.needsTerminal() && !script.endsInput() && worksWithPipesOnly();
  }

  /**
   * {@code script} of {@code testCase} as a program that works without a terminal only needs it.
   */
  Script withPipes(TestCase testCase, Script script) {
    boolean tells = typing.filter(testCase::equals).isPresent();
    return script.on(tells ? Console.PIPES_ONLY : Console.PIPES);
  }

  private synchronized boolean worksWithPipesOnly() throws SandboxException {
    if (worksWithPipesOnly == null && typing.isPresent()) {
      worksWithPipesOnly = passesWithPipesOnly(typing.get()).orElse(null);
    }
    return Boolean.TRUE.equals(worksWithPipesOnly);
  }

  /** Nothing where the runs do not tell. */
  private Optional<Boolean> passesWithPipesOnly(TestCase testCase) throws SandboxException {
    Script onTerminal = testCase.scripts(seed).get(0).unseen();
    Optional<Boolean> passes = passes(onTerminal);
    return passes.orElse(true) ? passes.map(any -> false) : passes(onTerminal.on(Console.PIPES));
  }

  private Optional<Boolean> passes(Script script) throws SandboxException {
    Transcript transcript = run.play(script);
    if (Judge.passed(script, transcript)) {
      return Optional.of(true);
    }
    return Judge.failed(script, transcript) ? Optional.of(false) : Optional.empty();
  }
}
