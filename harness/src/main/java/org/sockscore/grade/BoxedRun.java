package org.sockscore.grade;

import java.util.List;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Script;
import org.sockscore.driver.Clues;
import org.sockscore.reports.Transcript;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.submission.BuildResult;
import org.sockscore.submission.Submission;

/** Runs one submission, as often as asked, each time in a fresh box. */
record BoxedRun(Workshop workshop, BoxSpec spec, Endpoint wanted, List<String> command, Clues clues)
    implements CaseGrader.ProgramRun {

  static BoxedRun of(
      Workshop workshop, Submission submission, BuildResult.Built built, Endpoint wanted) {
    return new BoxedRun(
        workshop,
        new BoxSpec(built.folder(), false, submission.toolFolders(), wanted, Limits.RUN),
        wanted,
        built.launchOn(wanted.port()),
        SourceClues.in(submission.folder()));
  }

  @Override
  public Transcript play(Script script) throws SandboxException {
    try (Box box = workshop.sandbox().open(spec)) {
      return workshop.driver().run(script, wanted, box, command, clues);
    }
  }
}
