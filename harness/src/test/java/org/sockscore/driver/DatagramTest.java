package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.PythonProgram;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.Sandboxes;

/** Scripts over UDP. */
class DatagramTest {
  private static final Endpoint WANTED = new Endpoint(Transport.UDP, 8808);
  private static final String BIND =
      """
      import socket, sys
      s = socket.socket(type=socket.SOCK_DGRAM); s.bind(('', 8808))
      """;
  private static final String UPPER =
      BIND
          + """
          while True:
              d, a = s.recvfrom(1024)
              if not d: break
              s.sendto(d.upper(), a)
          """;

  @TempDir Path folder;

  private Transcript run(boolean portable, String source, Step... steps) throws Exception {
    return run(portable, Patience.scaled(1), source, steps);
  }

  private Transcript run(boolean portable, Patience patience, String source, Step... steps)
      throws Exception {
    List<String> command = PythonProgram.write(folder, source);
    try (Sandbox sandbox = Sandboxes.choose(SandboxChoice.BUBBLEWRAP, portable);
        Box box =
            sandbox.open(new BoxSpec(folder, false, List.of(), WANTED, Role.SERVER, Limits.RUN))) {
      return new Driver(patience)
          .run(
              new Script("", Arrays.asList(steps)),
              new Contender(new Meeting(Role.SERVER, WANTED, Clues.NONE), box, command));
    }
  }

  private Transcript run(String source, Step... steps) throws Exception {
    return run(false, source, steps);
  }

  private static Step connect(String peer) {
    return new Step.Connect(peer);
  }

  private static Step send(String peer, String text) {
    return new Step.Send(peer, List.of(Bytes.utf8(text)));
  }

  private static Step expect(String peer, String text) {
    return new Step.Expect(peer, new Expectation.Text(Bytes.utf8(text)));
  }

  private static Step expectExit() {
    return new Step.ExpectExit(OptionalInt.of(0));
  }

  private static List<String> received(Transcript transcript) {
    return transcript.events().stream()
        .filter(event -> event.kind() == EventKind.RECEIVE)
        .map(event -> event.actor() + " " + event.text())
        .toList();
  }

  private static int lastStep(Transcript transcript) {
    return transcript.events().stream()
        .filter(event -> event.kind() != EventKind.EXIT)
        .mapToInt(TranscriptEvent::step)
        .max()
        .orElse(-1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eachSenderGetsItsAnswerAndAnEmptyDatagramArrives(boolean portable) throws Exception {
    Transcript transcript =
        run(
            portable,
            UPPER,
            connect("alice"),
            connect("bob"),
            send("alice", "a"),
            send("bob", "b"),
            expect("bob", "B"),
            expect("alice", "A"),
            send("bob", ""),
            expectExit());
    assertEquals(List.of("alice A", "bob B"), received(transcript).stream().sorted().toList());
    assertTrue(
        transcript.events().stream()
            .anyMatch(event -> new Termination.Exited(0).equals(event.termination())));
  }

  @Test
  void twoDatagramsAreNotOne() throws Exception {
    String halves = BIND + "d, a = s.recvfrom(9); s.sendto(b'A', a); s.sendto(b'B', a); s.recv(9)";
    Transcript transcript =
        run(halves, connect("a"), send("a", "x"), expect("a", "AB"), send("a", "y"));
    assertEquals(List.of("a A", "a B"), received(transcript));
    assertEquals(2, lastStep(transcript));
  }

  @Test
  void oneThatComesAfterTheAnswerIsSeen() throws Exception {
    String both = BIND + "d, a = s.recvfrom(9); s.sendto(b'F', a); s.sendto(b'T', a); s.recv(9)";
    Transcript transcript =
        run(both, connect("a"), send("a", "15"), expect("a", "F"), send("a", "17"));
    assertEquals(List.of("a F", "a T"), received(transcript));
    assertEquals(2, lastStep(transcript));
  }

  private static final String ELSEWHERE =
      BIND
          + """
          d, a = s.recvfrom(9)
          t = socket.socket(type=socket.SOCK_DGRAM); t.bind(('', 9999)); t.sendto(b'T', a); s.recv(9)
          """;

  @Test
  void whatComesFromAnotherPortIsSeenAndIsNoAnswer() throws Exception {
    Transcript transcript =
        run(ELSEWHERE, connect("a"), send("a", "17"), expect("a", "T"), send("a", "17"));
    assertEquals(List.of(), received(transcript));
    assertEquals(2, lastStep(transcript));
    TranscriptEvent stray =
        transcript.events().stream()
            .filter(event -> event.kind() == EventKind.SEND)
            .filter(event -> event.actor().equals(TranscriptEvent.PROGRAM))
            .findFirst()
            .orElseThrow();
    assertEquals("udp 127.0.0.1:9999", stray.text());
    assertEquals(Bytes.utf8("T"), stray.dataOrEmpty());
  }

  @Test
  void whereTheAnswerComesFromMayBeLeftOpen() throws Exception {
    Step anywhere = new Step.Expect("a", new Expectation.Text(Bytes.utf8("T")), true);
    Transcript transcript = run(ELSEWHERE, connect("a"), send("a", "17"), anywhere, send("a", "1"));
    assertEquals(3, lastStep(transcript));
  }

  @Test
  void aDatagramLargerThanTheBufferDoesNotStopTheScript() throws Exception {
    Transcript transcript =
        run(
            UPPER,
            connect("a"),
            send("a", "x".repeat(2000)),
            expect("a", "X".repeat(1024)),
            send("a", "b"),
            expect("a", "B"));
    assertEquals(4, lastStep(transcript));
  }

  @Test
  void aSenderThatIsGoneIsGoneBeforeTheAnswerComes() throws Exception {
    String tells =
        BIND
            + """
            d, a = s.recvfrom(9)
            sum(range(2_000_000))
            c = socket.socket(type=socket.SOCK_DGRAM); c.connect(a); c.send(b'T')
            try: c.recv(9)
            except ConnectionRefusedError: print('gone')
            """;
    Transcript transcript =
        run(tells, connect("a"), send("a", "17"), new Step.Close("a"), expectExit());
    assertTrue(
        transcript.events().stream()
            .filter(event -> event.kind() == EventKind.SCREEN)
            .anyMatch(event -> event.text().contains("gone")));
  }

  @Test
  void aWordMustBeShownSinceTheLastDatagramAndNoOtherAfterIt() throws Exception {
    String shows =
        BIND
            + """
            print('T', flush=True)
            while True: print('is', s.recv(9).decode(), 'and F', flush=True)
            """;
    Step wordF = new Step.ExpectScreen("F", true, List.of("T", "F"));
    Transcript transcript =
        run(shows, connect("a"), send("a", "x"), wordF, send("a", "T"), wordF, send("a", "y"));
    assertEquals(4, lastStep(transcript));
  }

  @Test
  void aProgramThatFailsRightAfterItHasBoundNeverStarted() throws Exception {
    Transcript transcript = run(BIND + "s.listen(1)", connect("a"), send("a", "17"));
    assertEquals(-1, lastStep(transcript));
  }

  @Test
  void withoutObservationAProgramThatBindsNothingIsFoundOut() throws Exception {
    Transcript transcript = run(true, Patience.scaled(0.2), "input()", new Step.ExpectListen());
    assertEquals(-1, lastStep(transcript));
  }
}
