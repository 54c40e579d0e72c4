package org.sockscore.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.OfferedResponse;
import org.sockscore.assignment.RelayedLines;
import org.sockscore.assignment.ResponseExpectation;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Finding;
import org.sockscore.reports.HttpResponse;
import org.sockscore.reports.Language;
import org.sockscore.reports.Resource;
import org.sockscore.reports.Role;
import org.sockscore.reports.StoredFile;
import org.sockscore.reports.Termination;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Verdict;
import org.sockscore.reports.Wait;

/** Whatever the record holds, the judge comes to a verdict, and always to the same. */
class JudgeTotalityTest {
  private static final List<String> PEERS = List.of("alice", "bob");
  private static final List<Bytes> DATA =
      List.of(
          Bytes.EMPTY,
          Bytes.utf8("Hello"),
          Bytes.utf8("HELLO"),
          Bytes.utf8("HELLO\n"),
          Bytes.utf8("É"),
          Bytes.of(new byte[] {(byte) 0xc3}),
          Bytes.utf8("\n"),
          Bytes.of(new byte[5]),
          Bytes.utf8("a").repeat(1024));

  private final Random random = new Random(20261121);

  @Test
  void anyRecordGetsAVerdictAndAlwaysTheSame() {
    for (int i = 0; i < 4000; i++) {
      Role role = any(List.of(Role.values()));
      Judge judge = new Judge(Language.FR, role);
      Script script = script(role);
      Transcript transcript = transcript(script);
      CaseResult result = judge.judge(Scene.testCase(), List.of(script), List.of(transcript));
      CaseResult again = judge.judge(Scene.testCase(), List.of(script), List.of(transcript));
      assertEquals(result, again);
      assertEquals(result.verdict() == Verdict.PASS, Judge.passed(script, transcript));
      check(result);
    }
  }

  private static void check(CaseResult result) {
    assertTrue(result.verdict() != Verdict.NOT_RUN);
    assertFalse(result.verdict() != Verdict.PASS && result.findings().isEmpty());
    for (Finding finding : result.findings()) {
      Integer event = finding.event();
      assertTrue(event == null || (event >= 0 && event < result.transcript().size()));
      assertFalse(finding.message().isBlank());
      assertTrue(finding.hint() != null, finding.message());
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Script script(Role role) {
    List<Step> steps = new ArrayList<>();
    int length = random.nextInt(7);
    for (int i = 0; i < length; i++) {
      steps.add(random.nextInt(4) == 0 ? opening(role) : step(any(PEERS)));
    }
    GivenFile file = new GivenFile("a.txt", GivenFile.Kind.TEXT, 5, 1);
    return new Script("", steps, List.of(file), List.of(), List.of());
  }

  /** What begins an encounter with a program of {@code role}. */
  private Step opening(Role role) {
    if (role == Role.SERVER) {
      return random.nextBoolean() ? new Step.ExpectListen() : new Step.Connect(any(PEERS));
    }
    return any(
        List.of(
            new Step.ExpectConnect(),
            new Step.Accept(any(PEERS)),
            new Step.Refuse(),
            new Step.ExpectRequest(any(PEERS), new Expectation.Request("/a.txt", List.of("Host"))),
            new Step.Respond(any(PEERS), offered())));
  }

  private Step step(String peer) {
    return switch (random.nextInt(24)) {
      case 22 -> new Step.ExpectFile("a.txt", "a.txt");
      case 23 -> new Step.ExpectNoFile(any(List.of("a.txt", "../a.txt")));
      case 0 -> new Step.ExpectPrompt();
      case 19 -> new Step.Get(peer, "/");
      case 20, 21 -> new Step.ExpectResponse(peer, response());
      case 1 -> random.nextBoolean() ? new Step.Type("É") : new Step.EndOfInput();
      case 2 -> new Step.ExpectComplaint();
      case 3, 4 -> new Step.Send(peer, List.of(any(DATA), any(DATA)));
      case 5, 6 -> new Step.Expect(peer, expectation(), random.nextBoolean());
      case 7 -> new Step.ExpectSilence(peer);
      case 8 -> new Step.HalfClose(peer);
      case 9 -> new Step.Close(peer);
      case 10 -> new Step.Reset(peer);
      case 11 -> new Step.ExpectClose(peer);
      case 14 -> new Step.ExpectRelayed(peer, RelayedLines.of(List.of(any(DATA), any(DATA))));
      case 15 -> new Step.Discard(peer);
      case 16 -> new Step.StopReading(peer);
      case 17, 18 -> new Step.ExpectTold(any(List.of("T", "F")), List.of(), List.of("hello", "é"));
      case 12 ->
          new Step.ExpectExit(random.nextBoolean() ? OptionalInt.of(0) : OptionalInt.empty());
      default -> random.nextBoolean() ? new Step.ExpectCalm() : screen();
    };
  }

  private OfferedResponse offered() {
    return new OfferedResponse(
        any(List.of(200, 302, 404)),
        Map.of(),
        any(List.of(Optional.of("a.txt"), Optional.of("none"), Optional.empty())),
        "Bonjour",
        random.nextBoolean(),
        random.nextBoolean() ? OptionalLong.of(2) : OptionalLong.empty(),
        List.of(3),
        List.of(0, 1));
  }

  private StoredFile stored() {
    return new StoredFile(
        "a.txt",
        random.nextBoolean(),
        random.nextInt(7),
        "a.txt",
        random.nextInt(7),
        random.nextInt(7),
        any(DATA),
        List.of(new StoredFile.Other(any(List.of("b", "../b")), random.nextInt(7))));
  }

  private ResponseExpectation response() {
    List<Optional<String>> files = List.of(Optional.of("a.txt"), Optional.empty());
    return new ResponseExpectation(
        any(files),
        random.nextInt(3) == 0 ? Optional.of("a.txt") : Optional.empty(),
        any(List.of(List.of("200"), List.of())),
        any(List.of(Map.of(), Map.of("Type", "a"))));
  }

  private HttpResponse answer() {
    return new HttpResponse(
        any(List.of(0, 200, 302, 404)),
        List.of(new HttpResponse.Header("Content-Length", any(List.of("5", "x", "500")))),
        random.nextInt(7),
        random.nextBoolean(),
        null,
        any(List.of("a.txt", "b.txt")),
        random.nextInt(7),
        0,
        any(DATA));
  }

  private Step screen() {
    return new Step.ExpectScreen("É", random.nextBoolean(), List.of("É", "Hello"));
  }

  private Expectation expectation() {
    return switch (random.nextInt(5)) {
      case 0 -> new Expectation.Exact(any(DATA));
      case 1 -> new Expectation.Anything();
      case 2 ->
          new Expectation.OneOf(
              List.of(new Expectation.Text(any(DATA)), new Expectation.Text(any(DATA))));
      case 3 -> new Expectation.Lines(List.of(any(DATA), any(DATA)));
      default -> new Expectation.Text(any(DATA));
    };
  }

  private Transcript transcript(Script script) {
    List<TranscriptEvent> events = new ArrayList<>();
    int length = random.nextInt(14);
    for (int i = 0; i < length; i++) {
      events.add(event(random.nextInt(script.steps().size() + 1) - 1));
    }
    events.sort(Comparator.comparingInt(TranscriptEvent::step));
    return new Transcript(events, any(List.of("tcp 6789", "udp 6789")), random.nextBoolean());
  }

  private TranscriptEvent event(int step) {
    EventKind kind = any(List.of(EventKind.values()));
    String peer = any(PEERS);
    String actor = random.nextBoolean() ? peer : TranscriptEvent.PROGRAM;
    Bytes data = any(DATA);
    String text = any(List.of("tcp 0.0.0.0:6789", "udp [::1]:6789", "tcp x:99999999", "Traceback"));
    return new TranscriptEvent(
        random.nextInt(1_000_000),
        actor,
        kind,
        text,
        random.nextInt(5) == 0 ? null : data,
        data.length(),
        random.nextInt(5) == 0 ? null : peer,
        step,
        random.nextInt(5) == 0
            ? null
            : new Wait(any(List.of(Wait.Ended.values())), any(List.of(Activity.values())), ""),
        random.nextInt(5) == 0 ? null : termination(),
        random.nextInt(3) == 0 ? answer() : null,
        random.nextInt(2) == 0 ? stored() : null);
  }

  private Termination termination() {
    return any(
        List.of(
            new Termination.Exited(random.nextInt(256)),
            new Termination.Signalled(random.nextInt(64)),
            new Termination.LimitExceeded(any(List.of(Resource.values())), 1 << 20),
            new Termination.Killed(),
            new Termination.FailedToStart("no"),
            new Termination.OutOfMemory()));
  }
}
