package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Transport;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.FreePorts;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.PythonProgram;
import org.sockscore.sandbox.Sandbox;

class DriverTest extends DrivenProgram {
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

  /** On a machine in a hurry it would come with the next step, and on a busy one with this. */
  @ParameterizedTest
  @ValueSource(strings = {"0.001", "0.005", "0.03", "0.1", "0.3"})
  void whatComesAfterAShortSleepBelongsToTheReply(String seconds) throws Exception {
    String twice =
        LISTEN
            + "c, a = s.accept(); c.recv(9); c.send(b'HELLO'); time.sleep(%s); c.send(b'?'); c.recv(9)"
                .formatted(seconds);
    for (int i = 0; i < 5; i++) {
      Transcript transcript =
          run(twice, connect(), send("Hello"), expect("HELLO"), new Step.ExpectSilence("client"));
      assertEquals(2, lastStep(transcript));
    }
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
  void aClosedListenerRefusesTheNextClient() throws Exception {
    String once = LISTEN + "c, a = s.accept(); s.close(); c.recv(9); c.recv(9)";
    Transcript transcript = run(once, connect(), send("a"), new Step.Connect("bob"));
    TranscriptEvent refused = events(transcript, EventKind.RESET).get(0);
    assertEquals("bob", refused.peer());
    assertEquals(TranscriptEvent.PROGRAM, refused.actor());
  }

  /** Else it would be chance whether the next client is refused, or reset when the server ends. */
  @Test
  void whoeverComesNextFindsTheServerSettled() throws Exception {
    String once =
        LISTEN
            + """
            c, a = s.accept()
            while d := c.recv(9): c.sendall(d.upper())
            c.close()
            end = time.process_time() + 0.02
            while time.process_time() < end: pass
            s.close()
            """;
    Transcript transcript =
        run(once, connect(), send("a"), expect("A"), close(), new Step.Connect("next"));
    assertEquals(List.of("connection refused"), texts(transcript, EventKind.RESET));
    assertEquals(new Termination.Exited(0), end(transcript));
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

  @Test
  void aMessageAndTheFinBehindItComeAtOnce() throws Exception {
    String looksAgain =
        LISTEN
            + """
            for i in range(50):
                c, a = s.accept()
                c.recv(9)
                c.setblocking(False)
                c.send(b'FIN' if c.recv(9) == b'' else b'more')
                c.close()
            """;
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String client = "client" + i;
      steps.add(new Step.Connect(client));
      steps.add(new Step.Send(client, List.of(Bytes.utf8("hello")), true));
      steps.add(new Step.HalfClose(client));
      steps.add(new Step.Expect(client, new Expectation.Text(Bytes.utf8("FIN"))));
    }
    Transcript transcript = run(looksAgain, steps.toArray(Step[]::new));
    assertEquals(50, events(transcript, EventKind.RECEIVE).size(), transcript::toString);
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
