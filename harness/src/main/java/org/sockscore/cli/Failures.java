package org.sockscore.cli;

import org.sockscore.assignment.AssignmentException;
import org.sockscore.assignment.NoSuchAssignmentException;
import org.sockscore.grade.Fault;
import org.sockscore.grade.OutputProblem;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.submission.SubmissionProblem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what kept a command from its work: a sentence and an exit status, never a stack trace. */
final class Failures implements IExecutionExceptionHandler {
  private record Told(String sentence, int status) {}

  private final Surroundings around;
  private final Language language;
  private final Messages messages;

  Failures(Surroundings around) {
    this.around = around;
    this.language = around.language();
    this.messages = Messages.beside(Failures.class, language);
  }

  @Override
  public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
    Told told = tell(problem);
    around.err().println("sockscore: " + PlainText.lines(told.sentence()));
    if (around.debugs()) {
      problem.printStackTrace(around.err());
    }
    return told.status();
  }

  private Told tell(Exception problem) {
    if (problem instanceof UsageProblem p) {
      return new Told(p.sentence(language), ExitStatus.WRONG_USAGE);
    }
    if (problem instanceof AssignmentException p) {
      return new Told(p.render(language), ExitStatus.WRONG_ASSIGNMENT);
    }
    if (problem instanceof NoSuchAssignmentException p) {
      return new Told(p.render(language), ExitStatus.WRONG_USAGE);
    }
    if (problem instanceof SubmissionProblem p) {
      return new Told(p.sentence(language) + "\n" + p.remedy(language), ExitStatus.WRONG_USAGE);
    }
    if (problem instanceof OutputProblem p) {
      int status = p.isUsage() ? ExitStatus.WRONG_USAGE : ExitStatus.OUR_FAULT;
      return new Told(p.sentence(language), status);
    }
    if (problem instanceof SandboxException p) {
      return new Told(String.valueOf(p.getMessage()), ExitStatus.OUR_FAULT);
    }
    return new Told(messages.format("internal", Fault.describe(problem)), ExitStatus.OUR_FAULT);
  }
}
