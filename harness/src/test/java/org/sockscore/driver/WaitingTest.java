package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;

/** How waits end: with what was awaited, or with what the program does instead. */
class WaitingTest extends DrivenProgram {
  @ParameterizedTest
  @EnumSource
  void aServerThatNeverAnswersIsFoundOut(Mode mode) throws Exception {
    String mute = LISTEN + "c, a = s.accept()\nwhile c.recv(9): pass";
    Transcript transcript =
        run(mode, mute, Clues.NONE, connect(), send("Hello"), expect("HELLO"), close());
    assertEquals(2, lastStep(transcript));
    assertTrue(
        List.of(Wait.Ended.PROVED, Wait.Ended.WINDOW).contains(lastWait(transcript).ended()));
  }

  @Test
  void silenceIsProvedAndSaysWhatTheProgramDoes() throws Exception {
    Transcript transcript =
        run(LISTEN + "c, a = s.accept(); c.recv(9); c.recv(9)", connect(), send("a"), expect("A"));
    assertEquals(Wait.Ended.PROVED, lastWait(transcript).ended());
    assertEquals(Activity.WAITS_TO_RECEIVE, lastWait(transcript).activity());
  }

  @Test
  void aProgramThatNeedsTheKeyboardIsSeenToWaitForIt() throws Exception {
    Transcript transcript = run("input('port? ')", connect());
    assertEquals(Activity.WAITS_FOR_KEYBOARD, lastWait(transcript).activity());
    assertEquals(-1, lastStep(transcript));
  }

  @Test
  void aProgramThatNeverReadsDoesNotBlockTheHarness() throws Exception {
    String deaf = LISTEN + "c, a = s.accept(); time.sleep(1000)";
    Transcript transcript = run(deaf, connect(), send("a".repeat(1 << 24)), expect("A"));
    long sent = events(transcript, EventKind.SEND).stream().mapToLong(TranscriptEvent::bytes).sum();
    assertTrue(sent > 0 && sent < 1 << 24, "sent " + sent);
  }

  @Test
  void aSpinningProgramIsNotCalm() throws Exception {
    String spins = LISTEN + "c, a = s.accept()\nwhile True: c.recv(9)";
    Transcript transcript = run(spins, connect(), close(), new Step.ExpectCalm(), connect());
    assertEquals(Wait.Ended.BUSY_LIMIT, lastWait(transcript).ended());
    assertEquals(2, lastStep(transcript));
  }

  @Test
  void aPollingServerIsCalm() throws Exception {
    String polls =
        """
        import socketserver
        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                while d := self.request.recv(99): self.request.send(d.upper())
        socketserver.ThreadingTCPServer(('', 6789), Handler).serve_forever()
        """;
    Transcript transcript =
        run(
            polls,
            connect(),
            send("a"),
            expect("A"),
            close(),
            new Step.ExpectCalm(),
            new Step.Connect("bob"));
    assertEquals(5, lastStep(transcript));
  }

  @Test
  void childrenThatNobodyWaitedForDoNotHideSilence() throws Exception {
    String forks =
        LISTEN
            + """
            while True:
                c, a = s.accept()
                if os.fork() == 0:
                    c.send(c.recv(9).upper()); os._exit(0)
                c.close()
            """;
    Transcript transcript =
        run(
            forks,
            connect(),
            send("a"),
            expect("A"),
            close(),
            new Step.Connect("bob"),
            new Step.Send("bob", List.of(Bytes.utf8("b"))),
            new Step.Expect("bob", new Expectation.Text(Bytes.utf8("B"))));
    assertEquals(6, lastStep(transcript));
    assertTrue(transcript.events().get(transcript.events().size() - 1).atMicros() < 20_000_000);
  }

  @Test
  void anEndlessReplyEndsTheWaitAndIsNotKeptWhole() throws Exception {
    String floods = LISTEN + "c, a = s.accept(); c.recv(9)\nwhile True: c.sendall(b'x' * 65536)";
    Transcript transcript = run(floods, connect(), send("a"), expect("A"), close());
    long received =
        events(transcript, EventKind.RECEIVE).stream().mapToLong(TranscriptEvent::bytes).sum();
    assertTrue(received < 64 << 20, "kept " + received);
    assertEquals(2, lastStep(transcript));
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatThinksForASecondIsWaitedFor(Mode mode) throws Exception {
    String thinks = LISTEN + "c, a = s.accept(); c.recv(9); time.sleep(2); c.send(b'A'); c.recv(9)";
    Transcript transcript =
        run(mode, thinks, Clues.NONE, connect(), send("a"), expect("A"), close());
    assertEquals(3, lastStep(transcript));
  }

  @Test
  void aBacklogThatIsFullDoesNotHoldUsForLong() throws Exception {
    String full = "import socket; s = socket.socket(); s.bind(('', 6789)); s.listen(0); input()";
    Transcript transcript =
        run(full, new Step.Connect("a"), new Step.Connect("b"), new Step.Connect("c"));
    assertTrue(transcript.events().get(transcript.events().size() - 1).atMicros() < 20_000_000);
    assertTrue(lastWait(transcript).ended() != Wait.Ended.STARVED);
  }

  @Test
  void whatIsBlockedOnItsOwnLockIsToldSo() throws Exception {
    String locked =
        LISTEN
            + "import threading; c, a = s.accept(); c.recv(9); l = threading.Lock(); l.acquire(); l.acquire()";
    Transcript transcript = run(locked, connect(), send("a"), expect("A"));
    assertEquals(Activity.WAITS_FOR_ITSELF, lastWait(transcript).activity());
  }

  @Test
  void anAlarmThatIsWaitedForIsNoSilence() throws Exception {
    String alarm =
        LISTEN
            + """
            import signal
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
            c, a = s.accept(); c.recv(9); signal.setitimer(signal.ITIMER_REAL, 0.2)
            signal.sigwait([signal.SIGALRM]); c.send(b'A'); c.recv(9)
            """;
    Transcript transcript = run(alarm, connect(), send("a"), expect("A"), close());
    assertEquals(3, lastStep(transcript));
  }
}
