package org.sockscore.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.Verdict;

/** Judges one run: start-up, then step by step, up to the first step that was not satisfied. */
final class RunJudge implements Step.Visitor<Optional<Draft>> {
  private final Run run;
  private final List<Draft> remarks = new ArrayList<>();

  private RunJudge(Script script, Transcript transcript) {
    this.run = new Run(script, transcript);
  }

  /** What was found: remarks, and last what was wrong, if anything was. */
  static List<Draft> judge(Script script, Transcript transcript) {
    RunJudge judge = new RunJudge(script, transcript);
    Optional<Draft> failure = judge.firstFailure();
    return switch (script.console()) {
      case TERMINAL, PIPES -> judge.found(failure);
      case PIPES_ONLY -> {
        judge.remarks.add(Draft.remark(FindingCode.TERMINAL, "terminal.only-without"));
        yield judge.found(failure);
      }
      case PIPES_TOO -> failure.stream().flatMap(RunJudge::onlyWithTerminal).toList();
    };
  }

  private List<Draft> found(Optional<Draft> failure) {
    failure.ifPresent(remarks::add);
    return List.copyOf(remarks);
  }

  /** Nobody asked for it to work without one; what kept it from that is worth telling. */
  private static Stream<Draft> onlyWithTerminal(Draft failure) {
    if (failure.verdict() != Verdict.FAIL) {
      return Stream.empty();
    }
    Draft remark = Draft.remark(FindingCode.TERMINAL, "terminal.only-with").at(failure.event());
    for (Draft.Sentence sentence : failure.message()) {
      remark = remark.adding(sentence);
    }
    return Stream.of(remark);
  }

  private Optional<Draft> firstFailure() {
    run.advanceTo(-1);
    Optional<Draft> failure = new StartJudge(run).started();
    List<Step> steps = run.script.steps();
    for (int i = 0; i < steps.size() && failure.isEmpty(); i++) {
      run.advanceTo(i);
      failure = steps.get(i).accept(this);
    }
    return failure;
  }

  @Override
  public Optional<Draft> expectListen(Step.ExpectListen step) {
    return new StartJudge(run).listening();
  }

  @Override
  public Optional<Draft> expectConnect(Step.ExpectConnect step) {
    return new ArrivalJudge(run).wherePromised();
  }

  @Override
  public Optional<Draft> accept(Step.Accept step) {
    return run.wasAccepted(step.peer()) ? Optional.empty() : new ArrivalJudge(run).missing();
  }

  /** What comes of it is for the steps after. */
  @Override
  public Optional<Draft> refuse(Step.Refuse step) {
    return Optional.empty();
  }

  @Override
  public Optional<Draft> connect(Step.Connect step) {
    Connection connection = run.connection(step.peer());
    Service service = new Service(run, connection);
    if (connection.refused != Connection.NEVER) {
      return Optional.of(service.refused());
    }
    return run.waitedDuringStep() ? Optional.of(service.unconnected()) : Optional.empty();
  }

  @Override
  public Optional<Draft> send(Step.Send step) {
    return sent(step.peer(), step.segments().stream().mapToLong(Bytes::length).sum());
  }

  @Override
  public Optional<Draft> respond(Step.Respond step) {
    List<Long> ends = step.response().segmentEnds(run.script);
    return sent(step.peer(), ends.get(ends.size() - 1));
  }

  /** Not all could be sent although nobody closed: the program has stopped reading. */
  private Optional<Draft> sent(String peer, long wanted) {
    Connection connection = run.connection(peer);
    long sent = run.bytesSent(peer);
    boolean gaveUp = run.waitedDuringStep() && connection.isOpen() && run.termination().isEmpty();
    if (sent >= wanted || !gaveUp) {
      return Optional.empty();
    }
    return Optional.of(
        new Silence(run)
            .explain(
                flood -> Draft.fail(FindingCode.TOO_SLOW, "too-slow.reading", sent, wanted),
                activity ->
                    new Service(run, connection)
                        .blocked(activity, "not-served.blocked-reading")
                        .orElseGet(
                            () ->
                                Draft.fail(
                                    FindingCode.NO_REPLY, "no-reply.unread", sent, wanted))));
  }

  @Override
  public Optional<Draft> expect(Step.Expect step) {
    return run.isUdp()
        ? new DatagramJudge(run, step, remarks).judge()
        : new ReplyJudge(run, step, remarks).judge();
  }

  @Override
  public Optional<Draft> expectRelayed(Step.ExpectRelayed step) {
    return new RelayJudge(run, step).judge();
  }

  @Override
  public Optional<Draft> discard(Step.Discard step) {
    run.connection(step.peer()).drop();
    return Optional.empty();
  }

  @Override
  public Optional<Draft> stopReading(Step.StopReading step) {
    return Optional.empty();
  }

  @Override
  public Optional<Draft> expectSilence(Step.ExpectSilence step) {
    Connection connection = run.connection(step.peer());
    Bytes got = connection.pending();
    return !connection.hasPending()
        ? new Endings(run).unfit()
        : Optional.of(
            Draft.fail(FindingCode.EXTRA_OUTPUT, "extra-output.silence", got)
                .comparing(Bytes.EMPTY, got, 0)
                .at(connection.lastReceive));
  }

  /** What the peer does is never wrong; what comes of it is for the steps after. */
  @Override
  public Optional<Draft> halfClose(Step.HalfClose step) {
    return Optional.empty();
  }

  @Override
  public Optional<Draft> close(Step.Close step) {
    return Optional.empty();
  }

  @Override
  public Optional<Draft> reset(Step.Reset step) {
    return Optional.empty();
  }

  @Override
  public Optional<Draft> expectClose(Step.ExpectClose step) {
    return new EndJudge(run, remarks).close(step);
  }

  @Override
  public Optional<Draft> expectExit(Step.ExpectExit step) {
    return new EndJudge(run, remarks).exit(step);
  }

  @Override
  public Optional<Draft> expectCalm(Step.ExpectCalm step) {
    return new EndJudge(run, remarks).calm();
  }

  @Override
  public Optional<Draft> expectPrompt(Step.ExpectPrompt step) {
    return new KeyboardJudge(run).prompt();
  }

  @Override
  public Optional<Draft> type(Step.Type step) {
    return new KeyboardJudge(run).typed(step);
  }

  @Override
  public Optional<Draft> endOfInput(Step.EndOfInput step) {
    return new KeyboardJudge(run).inputEnded();
  }

  @Override
  public Optional<Draft> expectComplaint(Step.ExpectComplaint step) {
    return new ScreenJudge(run).complaint();
  }

  @Override
  public Optional<Draft> get(Step.Get step) {
    return Optional.empty();
  }

  @Override
  public Optional<Draft> expectResponse(Step.ExpectResponse step) {
    return new ResponseJudge(run, step, remarks).judge();
  }

  @Override
  public Optional<Draft> expectRequest(Step.ExpectRequest step) {
    return new RequestJudge(run, step, remarks).judge();
  }

  @Override
  public Optional<Draft> expectFile(Step.ExpectFile step) {
    return new StoredFileJudge(run).judge(step);
  }

  @Override
  public Optional<Draft> expectNoFile(Step.ExpectNoFile step) {
    return new StoredFileJudge(run).judge(step);
  }

  @Override
  public Optional<Draft> expectScreen(Step.ExpectScreen step) {
    return new ScreenJudge(run).judge(step);
  }

  @Override
  public Optional<Draft> expectTold(Step.ExpectTold step) {
    Optional<Draft> told = new TellingJudge(run).judge(step);
    Endings endings = new Endings(run);
    // A stack trace is on the screen too, and tells the user nothing.
    return endings.unfit().or(endings::trace).or(() -> told);
  }
}
