package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.FreePorts;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.PythonProgram;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;

class DriverTest {
  private static final Endpoint WANTED = PythonProgram.PORT;
  private static final String LISTEN =
      """
      import os, socket, sys, time
      s = socket.socket(); s.bind(('', 6789)); s.listen(2)
      """;
  private static final String ECHO =
      LISTEN
          + """
          c, a = s.accept()
          while d := c.recv(1024): c.sendall(d.upper())
          c.close()
          """;

  /** The ways a program is run and watched. */
  enum Mode {
    BOX_WITH_PROOF(SandboxChoice.BUBBLEWRAP, false),
    BOX_PORTABLE(SandboxChoice.BUBBLEWRAP, true),
    HOST(SandboxChoice.NONE, false),
    HOST_PORTABLE(SandboxChoice.NONE, true);

    private final SandboxChoice choice;
    private final boolean portable;

    Mode(SandboxChoice choice, boolean portable) {
      this.choice = choice;
      this.portable = portable;
    }

    Sandbox sandbox() throws SandboxException {
      return Sandboxes.choose(choice, portable);
    }

    /** On the host another program may have the usual port, or have had it a minute ago. */
    Endpoint port() throws IOException {
      return choice == SandboxChoice.NONE ? new Endpoint(Transport.TCP, FreePorts.next()) : WANTED;
    }
  }

  @TempDir Path folder;

  @BeforeAll
  static void theTestsNeedPython() {
    assertTrue(Path.of(PythonProgram.PYTHON).toFile().canExecute(), "no " + PythonProgram.PYTHON);
  }

  @AfterEach
  void nothingIsLeftRunning() {
    assertEquals(
        List.of(), ProcessHandle.current().descendants().map(ProcessHandle::info).toList());
  }

  private Transcript run(Mode mode, String source, Clues clues, Step... steps) throws Exception {
    Endpoint wanted = mode.port();
    List<String> command =
        PythonProgram.write(folder, source.replace("" + WANTED.port(), "" + wanted.port()));
    try (Sandbox sandbox = mode.sandbox();
        Box box =
            sandbox.open(new BoxSpec(folder, false, List.of(), wanted, Role.SERVER, Limits.RUN))) {
      return new Driver(Patience.scaled(1))
          .run(
              new Script("", Arrays.asList(steps)),
              new Contender(new Meeting(Role.SERVER, wanted, clues), box, command));
    }
  }

  private Transcript run(String source, Step... steps) throws Exception {
    return run(Mode.BOX_WITH_PROOF, source, Clues.NONE, steps);
  }

  private static Step connect() {
    return new Step.Connect("client");
  }

  private static Step send(String... segments) {
    return new Step.Send("client", Stream.of(segments).map(Bytes::utf8).toList());
  }

  private static Step expect(String reply) {
    return new Step.Expect("client", new Expectation.Text(Bytes.utf8(reply)));
  }

  private static Step close() {
    return new Step.Close("client");
  }

  private static Step expectExit() {
    return new Step.ExpectExit(OptionalInt.of(0));
  }

  private static List<TranscriptEvent> events(Transcript transcript, EventKind kind) {
    return transcript.events().stream().filter(event -> event.kind() == kind).toList();
  }

  private static List<String> texts(Transcript transcript, EventKind kind) {
    return events(transcript, kind).stream().map(TranscriptEvent::text).toList();
  }

  private static Wait lastWait(Transcript transcript) {
    List<TranscriptEvent> idle = events(transcript, EventKind.IDLE);
    Wait wait = idle.get(idle.size() - 1).waited();
    return wait == null ? new Wait(Wait.Ended.STARVED, Activity.UNKNOWN, "no wait") : wait;
  }

  private static int lastStep(Transcript transcript) {
    return transcript.events().stream()
        .filter(event -> event.kind() != EventKind.EXIT)
        .mapToInt(TranscriptEvent::step)
        .max()
        .orElse(-1);
  }

  private static Termination end(Transcript transcript) {
    Termination end = events(transcript, EventKind.EXIT).get(0).termination();
    return end == null ? new Termination.FailedToStart("no end") : end;
  }

  @ParameterizedTest
  @EnumSource
  void anExchangeIsTheSameInEveryMode(Mode mode) throws Exception {
    Transcript transcript =
        run(
            mode,
            ECHO,
            Clues.NONE,
            connect(),
            send("Hello"),
            expect("HELLO"),
            close(),
            expectExit());
    assertEquals(List.of("HELLO"), texts(transcript, EventKind.RECEIVE));
    assertEquals(new Termination.Exited(0), end(transcript));
    assertEquals(4, lastStep(transcript));
  }

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

  @ParameterizedTest
  @EnumSource
  void aProgramThatEndsFirstIsFoundOutAtOnce(Mode mode) throws Exception {
    Transcript transcript = run(mode, "print('bye'); raise SystemExit(3)", Clues.NONE, connect());
    assertEquals(new Termination.Exited(3), end(transcript));
    assertEquals(-1, lastStep(transcript));
  }

  @ParameterizedTest
  @EnumSource
  void onAWrongPortTheScriptIsPlayedAllTheSame(Mode mode) throws Exception {
    int other = FreePorts.next();
    String elsewhere = ECHO.replace("6789", "" + other);
    Clues clues = new Clues(List.of("192.168.1.168"), List.of(other, 1024));
    Transcript transcript = run(mode, elsewhere, clues, connect(), send("a"), expect("A"), close());
    assertTrue(texts(transcript, EventKind.LISTEN).get(0).endsWith(":" + other));
    assertEquals(List.of("A"), texts(transcript, EventKind.RECEIVE));
  }

  @Test
  void anAddressOfTheStudentsOwnNetworkIsReached() throws Exception {
    Transcript transcript =
        run(ECHO.replace("''", "'192.168.1.168'"), connect(), send("a"), expect("A"), close());
    assertEquals(List.of("tcp 192.168.1.168:6789"), texts(transcript, EventKind.CONNECT));
    assertEquals(List.of("A"), texts(transcript, EventKind.RECEIVE));
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

  /** Between the two sockets of asyncio's start_server(None, …) a client must not come. */
  @ParameterizedTest
  @ValueSource(strings = {"::", "::1"})
  void aProgramThatListensOnIpv6FirstIsNotReadyBeforeIpv4(String first) throws Exception {
    String both =
        """
        import socket, time
        six = socket.socket(socket.AF_INET6)
        six.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        six.bind(('%s', 6789)); six.listen()
        for i in range(2000000): pass
        s = socket.socket(); s.bind(('127.0.0.1', 6789)); s.listen()
        c, a = s.accept(); c.sendall(c.recv(9).upper()); c.close()
        """
            .formatted(first);
    Transcript transcript = run(both, connect(), send("a"), expect("A"));
    assertEquals(List.of("tcp 127.0.0.1:6789"), texts(transcript, EventKind.CONNECT));
    assertEquals(List.of("A"), texts(transcript, EventKind.RECEIVE));
  }

  @Test
  void aProgramThatListensOnIpv6AloneIsPlayedThere() throws Exception {
    String six =
        """
        import socket
        s = socket.socket(socket.AF_INET6)
        s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        s.bind(('::', 6789)); s.listen()
        c, a = s.accept(); c.sendall(c.recv(9).upper()); c.close()
        """;
    Transcript transcript = run(six, connect(), send("a"), expect("A"));
    assertEquals(List.of("tcp [0:0:0:0:0:0:0:0]:6789"), texts(transcript, EventKind.LISTEN));
    assertEquals(List.of("A"), texts(transcript, EventKind.RECEIVE));
  }

  @Test
  void aDatagramSocketIsSeenWhereAStreamIsWanted() throws Exception {
    String udp =
        "import socket; s = socket.socket(type=socket.SOCK_DGRAM); s.bind(('', 6789)); s.recv(9)";
    assertEquals(List.of("udp 0.0.0.0:6789"), texts(run(udp, connect()), EventKind.LISTEN));
  }

  @Test
  void eachSegmentIsReceivedOnItsOwn() throws Exception {
    String counter = LISTEN + "c, a = s.accept()\nwhile d := c.recv(99): c.send(b'%d' % len(d))";
    Transcript transcript = run(counter, connect(), send("a", "bb", "ccc"), expect("123"));
    assertEquals(List.of("1", "2", "3"), texts(transcript, EventKind.RECEIVE));
  }

  @Test
  void aReplyInManyPiecesIsOneReply() throws Exception {
    String slow =
        LISTEN
            + """
            c, a = s.accept(); c.recv(9)
            for b in b'HELLO': time.sleep(0.02); c.send(bytes([b]))
            c.recv(9)
            """;
    Transcript transcript = run(slow, connect(), send("Hello"), expect("HELLO"), close());
    assertEquals(5, texts(transcript, EventKind.RECEIVE).size());
    assertEquals(3, lastStep(transcript));
  }

  @Test
  void whatComesAfterTheReplyIsSeen() throws Exception {
    String twice =
        LISTEN
            + "c, a = s.accept(); c.recv(9); c.send(b'HELLO'); time.sleep(0.05); c.send(b'?'); c.recv(9)";
    Transcript transcript =
        run(twice, connect(), send("Hello"), expect("HELLO"), send("b"), expect("B"));
    assertTrue(String.join("", texts(transcript, EventKind.RECEIVE)).startsWith("HELLO"));
    assertTrue(lastStep(transcript) <= 4);
  }

  @Test
  void aMegabyteThereAndBackArrivesWhole() throws Exception {
    String text = "abcdefgh".repeat(1 << 17);
    Transcript transcript =
        run(
            ECHO,
            connect(),
            send(text),
            expect(text.toUpperCase(Locale.ROOT)),
            close(),
            expectExit());
    assertEquals(4, lastStep(transcript));
  }

  @Test
  void aProgramThatNeverReadsDoesNotBlockTheHarness() throws Exception {
    String deaf = LISTEN + "c, a = s.accept(); time.sleep(1000)";
    Transcript transcript = run(deaf, connect(), send("a".repeat(1 << 24)), expect("A"));
    long sent = events(transcript, EventKind.SEND).stream().mapToLong(TranscriptEvent::bytes).sum();
    assertTrue(sent > 0 && sent < 1 << 24, "sent " + sent);
  }

  @Test
  void aClosedListenerRefusesTheNextClient() throws Exception {
    String once = LISTEN + "c, a = s.accept(); s.close(); c.recv(9); c.recv(9)";
    Transcript transcript = run(once, connect(), send("a"), new Step.Connect("bob"));
    TranscriptEvent refused = events(transcript, EventKind.RESET).get(0);
    assertEquals("bob", refused.peer());
    assertEquals(TranscriptEvent.PROGRAM, refused.actor());
  }

  @Test
  void aResetReachesTheProgramAsAReset() throws Exception {
    String told =
        LISTEN
            + """
            c, a = s.accept()
            try: c.recv(9)
            except ConnectionResetError: print('reset')
            """;
    Transcript transcript =
        run(told, connect(), new Step.Reset("client"), new Step.ExpectExit(OptionalInt.empty()));
    assertEquals("reset", String.join("", texts(transcript, EventKind.SCREEN)).trim());
  }

  @Test
  void aProperCloseIsNoReset() throws Exception {
    String chatty =
        LISTEN + "c, a = s.accept(); c.sendall(b'x' * 300000); print('left', len(c.recv(9)))";
    Transcript transcript = run(chatty, connect(), close(), expectExit());
    assertEquals("left 0", String.join("", texts(transcript, EventKind.SCREEN)).trim());
    assertEquals(new Termination.Exited(0), end(transcript));
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
  void whatIsPrintedIsSeenWithoutAFlush() throws Exception {
    String prints =
        LISTEN + "c, a = s.accept(); sys.stdout.write(c.recv(9).decode() + '\\n'); c.recv(9)";
    Transcript transcript =
        run(prints, connect(), send("salut"), new Step.ExpectScreen("salut"), close());
    assertEquals(3, lastStep(transcript));
  }

  @Test
  void aDatagramServerIsDriven() throws Exception {
    Endpoint udp = new Endpoint(Transport.UDP, 8808);
    String source =
        """
        import socket
        s = socket.socket(type=socket.SOCK_DGRAM); s.bind(('', 8808))
        while True:
            d, a = s.recvfrom(99); s.sendto(d.upper(), a)
        """;
    List<String> command = PythonProgram.write(folder, source);
    try (Sandbox sandbox = Mode.BOX_WITH_PROOF.sandbox();
        Box box =
            sandbox.open(new BoxSpec(folder, false, List.of(), udp, Role.SERVER, Limits.RUN))) {
      Script script = new Script("", List.of(connect(), send("a"), expect("A")));
      Transcript transcript =
          new Driver(Patience.scaled(1))
              .run(script, new Contender(new Meeting(Role.SERVER, udp, Clues.NONE), box, command));
      assertEquals(List.of("A"), texts(transcript, EventKind.RECEIVE));
    }
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

  @Test
  void aSlowReaderIsGivenEverything() throws Exception {
    String slow =
        LISTEN
            + """
            c, a = s.accept(); n = 0
            while n < 1 << 24: n += len(c.recv(1 << 20)); time.sleep(0.01)
            c.send(b'all')
            """;
    Transcript transcript = run(slow, connect(), send("a".repeat(1 << 24)), expect("all"));
    assertEquals(1 << 24, events(transcript, EventKind.SEND).get(0).bytes());
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatTalksAfterOurFarewellIsNotReset(Mode mode) throws Exception {
    String talks =
        LISTEN
            + """
            c, a = s.accept()
            while c.recv(9): pass
            time.sleep(0.3)
            for i in range(3): c.send(b'bye'); time.sleep(0.05)
            """;
    Transcript transcript =
        run(mode, talks, Clues.NONE, connect(), send("a"), close(), expectExit());
    assertEquals(
        new Termination.Exited(0),
        end(transcript),
        () -> texts(transcript, EventKind.STDERR).toString());
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

  @Test
  void onTheHostADaemonIsNotLeftBehind() throws Exception {
    String daemon =
        "import os, sys\nif os.fork(): sys.exit()\nos.setsid()\n"
            + LISTEN
            + "s.accept(); s.accept()";
    run(Mode.HOST, daemon, Clues.NONE, connect());
    Transcript next = run(Mode.HOST, ECHO, Clues.NONE, connect(), send("a"), expect("A"), close());
    assertEquals(List.of("A"), texts(next, EventKind.RECEIVE));
  }

  @Test
  void manyChildrenThatShareTheirMemoryAreNotTooMuch() throws Exception {
    String shares =
        LISTEN
            + """
            block = bytearray(os.urandom(1 << 20)) * 64
            for i in range(40):
                if os.fork() == 0: time.sleep(1000)
            c, a = s.accept(); c.send(c.recv(9).upper()); c.recv(9)
            """;
    Transcript transcript = run(shares, connect(), send("a"), expect("A"), close());
    assertEquals(3, lastStep(transcript), () -> end(transcript).toString());
  }

  @Test
  void aRunnerUpOnTheHostGetsThePortOnlyAfterwards() throws Exception {
    // Both runs bind without SO_REUSEADDR and close first: a TIME_WAIT would stop the second.
    String closesFirst = LISTEN + "c, a = s.accept(); c.recv(9); c.send(b'A'); c.close()";
    for (int i = 0; i < 3; i++) {
      Transcript transcript =
          run(
              Mode.HOST,
              closesFirst,
              Clues.NONE,
              connect(),
              send("a"),
              expect("A"),
              new Step.ExpectClose("client"));
      assertEquals(List.of("A"), texts(transcript, EventKind.RECEIVE));
      assertFalse(transcript.isolated());
    }
  }
}
