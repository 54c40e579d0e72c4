package org.sockscore.grade;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Script;
import org.sockscore.driver.Clues;
import org.sockscore.driver.Contender;
import org.sockscore.driver.Meeting;
import org.sockscore.judge.Judge;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.submission.BuildResult;
import org.sockscore.submission.ByHand;
import org.sockscore.submission.Submission;

/** Runs one submission, as often as asked, each time in a fresh box. */
record BoxedRun(
    Workshop workshop, BoxSpec spec, Meeting meeting, List<String> command, String typed)
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
        built.launchOn(endpoint.port()),
        ByHand.commands(submission, built, endpoint.port()));
  }

  /**
   * A client that was seen to try a port where nobody awaited it is met there in a second run: a
   * wrong port is not the end.
   */
  @Override
  public Transcript play(Script script) throws SandboxException {
    Transcript first = playOnce(script);
    OptionalInt tried = Judge.portTriedInVain(first);
    return tried.isPresent() ? awaitedAlso(tried.getAsInt()).playOnce(script) : first;
  }

  private Transcript playOnce(Script script) throws SandboxException {
    try (Box box = openBox()) {
      return workshop.driver().run(script, in(box));
    }
  }

  /** A fresh box for the program; the caller closes it. */
  Box openBox() throws SandboxException {
    return workshop.sandbox().open(spec);
  }

  /** The program as it is to be started in {@code box}. */
  Contender in(Box box) {
    return new Contender(meeting, box, command, typed);
  }

  /** The same, but a client is met on {@code port} too. */
  BoxedRun awaitedAlso(int port) {
    Set<Integer> ports = new LinkedHashSet<>(List.of(port));
    ports.addAll(meeting.clues().ports());
    Clues clues = new Clues(meeting.clues().addresses(), new ArrayList<>(ports));
    Meeting wider = new Meeting(meeting.role(), meeting.endpoint(), clues);
    return new BoxedRun(workshop, spec, wider, command, typed);
  }
}
