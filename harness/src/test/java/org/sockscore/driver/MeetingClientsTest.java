package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Transport;
import org.sockscore.judge.Judge;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.PythonProgram;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.Sandboxes;

/** Clients under test: the harness is their server. */
class MeetingClientsTest {
  private static final String SERVER = "server";

  private static final String ASKS_AND_READS_TO_THE_END =
      """
      import socket
      s = socket.create_connection(('127.0.0.1', 6789))
      s.sendall(b'Hello')
      s.shutdown(socket.SHUT_WR)
      print(s.makefile('rb').read().decode())
      """;

  private static final String LEAVES_AFTER_THE_FIRST_PIECE =
      """
      import socket
      s = socket.create_connection(('127.0.0.1', 6789))
      s.sendall(b'Hello')
      print(s.recv(100).decode())
      """;

  private static final String WAITS_FOR_THE_END_AFTER_ITS_OWN =
      """
      import socket
      s = socket.create_connection(('127.0.0.1', 6789))
      s.sendall(b'Hello')
      print(s.makefile('rb').read(5).decode())
      s.shutdown(socket.SHUT_WR)
      while s.recv(100):
          pass
      """;

  private static final String FAILS_ON_WHAT_IT_RECEIVES =
      """
      import socket
      s = socket.create_connection(('127.0.0.1', 6789))
      s.sendall(b'Hello')
      int(s.makefile('rb').read(5))
      """;

  private static final String SENDS_ALL_AT_ONCE =
      """
      import socket
      s = socket.socket(type=socket.SOCK_DGRAM)
      for text in b'4j', b'4', b'5': s.sendto(text, ('127.0.0.1', 6789))
      """;

  private static final String SENDS_FROM_TWO_SOCKETS =
      """
      import socket
      a, b = [socket.socket(type=socket.SOCK_DGRAM) for i in 'ab']
      a.sendto(b'4j', ('127.0.0.1', 6789))
      b.sendto(b'4', ('127.0.0.1', 6789))
      print(b.recv(10))
      """;

  private static final Endpoint DATAGRAMS = new Endpoint(Transport.UDP, 6789);

  @TempDir Path folder;

  private static List<Step> answered(Step... steps) {
    List<Step> before =
        List.of(
            new Step.Accept(SERVER),
            new Step.Expect(SERVER, new Expectation.Text(Bytes.utf8("Hello"))),
            new Step.Send(SERVER, List.of(Bytes.utf8("HE"), Bytes.utf8("L"), Bytes.utf8("LO"))));
    return Stream.concat(before.stream(), Stream.of(steps)).toList();
  }

  private Transcript run(String source, List<Step> steps) throws Exception {
    return run(source, steps, SandboxChoice.BUBBLEWRAP, PythonProgram.PORT);
  }

  private Transcript run(String source, List<Step> steps, SandboxChoice where, Endpoint endpoint)
      throws Exception {
    List<String> command = PythonProgram.write(folder, source);
    BoxSpec spec = new BoxSpec(folder, false, List.of(), endpoint, Role.CLIENT, Limits.RUN);
    try (Sandbox sandbox = Sandboxes.choose(where, false);
        Box box = sandbox.open(spec)) {
      Meeting meeting = new Meeting(Role.CLIENT, endpoint, Clues.NONE);
      return new Driver(Patience.scaled(1))
          .run(new Script("", steps), new Contender(meeting, box, command));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  private static long sent(Transcript transcript) {
    return transcript.events().stream().filter(event -> event.kind() == EventKind.SEND).count();
  }

  @Test
  void whoSaysNoMoreIsStillAnsweredInFull() throws Exception {
    List<Step> steps =
        answered(
            new Step.Close(SERVER),
            new Step.ExpectScreen("HELLO"),
            new Step.ExpectExit(OptionalInt.of(0)));
    Transcript transcript = run(ASKS_AND_READS_TO_THE_END, steps);
    assertTrue(
        Judge.passed(new Script("", steps), transcript), () -> transcript.events().toString());
    assertEquals(3, sent(transcript));
  }

  @Test
  void outsideOfBoxesTheConnectionIsClosedLikewise() throws Exception {
    int port = freePort();
    String source = ASKS_AND_READS_TO_THE_END.replace("6789", Integer.toString(port));
    List<Step> steps = answered(new Step.Close(SERVER), new Step.ExpectExit(OptionalInt.of(0)));
    Transcript transcript =
        run(source, steps, SandboxChoice.NONE, new Endpoint(Transport.TCP, port));
    assertTrue(
        Judge.passed(new Script("", steps), transcript), () -> transcript.events().toString());
  }

  @Test
  void whoHasEndedIsToldNothingMore() throws Exception {
    assertEquals(1, sent(run(LEAVES_AFTER_THE_FIRST_PIECE, answered())));
  }

  @Test
  void whoWaitsForTheEndAfterItsOwnIsToldIt() throws Exception {
    List<Step> steps =
        answered(new Step.ExpectClose(SERVER), new Step.ExpectExit(OptionalInt.of(0)));
    Transcript transcript = run(WAITS_FOR_THE_END_AFTER_ITS_OWN, steps);
    assertTrue(
        Judge.passed(new Script("", steps), transcript), () -> transcript.events().toString());
    assertEquals(1, closes(transcript).filter(event -> event.actor().equals(SERVER)).count());
  }

  @Test
  void noEndIsToldBeforeTheLastWord() throws Exception {
    List<Step> steps = answered(new Step.Close(SERVER), new Step.ExpectExit(OptionalInt.of(0)));
    Transcript transcript = run(ASKS_AND_READS_TO_THE_END, steps);
    assertEquals(
        List.of(TranscriptEvent.PROGRAM, SERVER),
        closes(transcript).map(TranscriptEvent::actor).toList());
    assertEquals(3, sent(transcript));
  }

  @Test
  void whatItDoesWithAMessageIsSeenBeforeTheClose() throws Exception {
    List<Step> steps = answered(new Step.Close(SERVER), new Step.ExpectExit(OptionalInt.of(0)));
    List<EventKind> kinds =
        run(FAILS_ON_WHAT_IT_RECEIVES, steps).events().stream()
            .filter(event -> !event.actor().equals(TranscriptEvent.PROGRAM) || isExit(event))
            .map(TranscriptEvent::kind)
            .toList();
    assertTrue(kinds.indexOf(EventKind.EXIT) < kinds.indexOf(EventKind.CLOSE), kinds::toString);
  }

  /** Each costs a descriptor, of which there are not enough for all. */
  @Test
  void whoConnectsWithoutEndIsMetSoOftenAndNoMore() throws Exception {
    String greedy =
        """
        import socket
        held = [socket.create_connection(('127.0.0.1', 6789)) for i in range(400)]
        """;
    List<Step> steps = List.of(new Step.Accept(SERVER), new Step.ExpectExit(OptionalInt.of(0)));
    Transcript transcript = run(greedy, steps);
    long met =
        transcript.events().stream().filter(event -> event.kind() == EventKind.ACCEPT).count();
    assertEquals(257, met);
  }

  private static boolean isExit(TranscriptEvent event) {
    return event.kind() == EventKind.EXIT;
  }

  private static Stream<TranscriptEvent> closes(Transcript transcript) {
    return transcript.events().stream().filter(event -> event.kind() == EventKind.CLOSE);
  }

  private static Step sent(String text, boolean fromAnywhere) {
    return new Step.Expect(SERVER, new Expectation.Text(Bytes.utf8(text)), fromAnywhere);
  }

  private static Step answer(String text) {
    return new Step.Send(SERVER, List.of(Bytes.utf8(text)));
  }

  private boolean passes(String source, Step... steps) throws Exception {
    List<Step> all = Stream.concat(Stream.of(new Step.Accept(SERVER)), Stream.of(steps)).toList();
    Transcript transcript = run(source, all, SandboxChoice.BUBBLEWRAP, DATAGRAMS);
    return Judge.passed(new Script("", all), transcript);
  }

  @Test
  void whoWaitsForNoAnswerIsReadOneDatagramAtATime() throws Exception {
    assertTrue(
        passes(
            SENDS_ALL_AT_ONCE,
            sent("4j", false),
            answer("E"),
            sent("4", false),
            answer("F"),
            sent("5", false),
            new Step.ExpectSilence(SERVER),
            new Step.ExpectExit(OptionalInt.of(0))));
    assertFalse(passes(SENDS_ALL_AT_ONCE, sent("4j", false), sent("5", false)));
  }

  @Test
  void anotherSocketOfTheSameProgramIsAnsweredOnlyWhereThatDoesNotMatter() throws Exception {
    assertTrue(
        passes(
            SENDS_FROM_TWO_SOCKETS,
            sent("4j", true),
            sent("4", true),
            answer("F"),
            new Step.ExpectScreen("F"),
            new Step.ExpectExit(OptionalInt.of(0))));
    assertFalse(passes(SENDS_FROM_TWO_SOCKETS, sent("4j", false), sent("4", false)));
  }
}
