package org.sockscore.grade;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Script;
import org.sockscore.driver.Clues;
import org.sockscore.driver.Meeting;
import org.sockscore.judge.Judge;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.submission.BuildResult;
import org.sockscore.submission.Submission;

/** Runs one submission, as often as asked, each time in a fresh box. */
record BoxedRun(Workshop workshop, BoxSpec spec, Meeting meeting, List<String> command)
    implements CaseGrader.ProgramRun {

  static BoxedRun of(
      Workshop workshop,
      Submission submission,
      BuildResult.Built built,
      Role role,
      Endpoint endpoint) {
    return new BoxedRun(
        workshop,
        new BoxSpec(built.folder(), false, submission.toolFolders(), endpoint, role, Limits.RUN),
        new Meeting(role, endpoint, SourceClues.in(submission.folder())),
        built.launchOn(endpoint.port()));
  }

  /**
   * A client that was seen to try a port where nobody awaited it is met there in a second run: a
   * wrong port is not the end.
   */
  @Override
  public Transcript play(Script script) throws SandboxException {
    Transcript first = play(script, meeting);
    OptionalInt tried = Judge.portTriedInVain(first);
    return tried.isPresent() ? play(script, awaitedAlso(tried.getAsInt())) : first;
  }

  private Transcript play(Script script, Meeting where) throws SandboxException {
    try (Box box = workshop.sandbox().open(spec)) {
      return workshop.driver().run(script, where, box, command);
    }
  }

  private Meeting awaitedAlso(int port) {
    Set<Integer> ports = new LinkedHashSet<>(List.of(port));
    ports.addAll(meeting.clues().ports());
    Clues clues = new Clues(meeting.clues().addresses(), new ArrayList<>(ports));
    return new Meeting(meeting.role(), meeting.endpoint(), clues);
  }
}
