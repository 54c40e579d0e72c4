package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.assignment.RelayedLines;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.judge.Judge;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.PythonProgram;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.Sandboxes;

/** Several peers at once. */
class ManyPeersTest {
  /** Greets, passes each line on, and waits for whoever does not read. */
  private static final String CHAT =
      """
      import socket, threading
      s = socket.socket(); s.bind(('', 6789)); s.listen(1)
      clients = []
      def serve(c):
          for line in c.makefile('rb'):
              for d in clients:
                  if d is not c: d.sendall(b'someone: ' + line)
      while True:
          c, a = s.accept(); clients.append(c); c.sendall(b'welcome')
          threading.Thread(target=serve, args=(c,), daemon=True).start()
      """;

  private static final String ONE_AFTER_THE_OTHER =
      """
      import socket
      s = socket.socket(); s.bind(('', 6789)); s.listen(5)
      while True:
          c, a = s.accept()
          while c.recv(100): pass
      """;

  @TempDir Path folder;

  private Script script = new Script("", List.of());

  private Transcript run(String source, List<Step> steps) throws Exception {
    script = new Script("", steps);
    List<String> command = PythonProgram.write(folder, source);
    BoxSpec spec =
        new BoxSpec(folder, false, List.of(), PythonProgram.PORT, Role.SERVER, Limits.RUN);
    try (Sandbox sandbox = Sandboxes.choose(SandboxChoice.BUBBLEWRAP, false);
        Box box = sandbox.open(spec)) {
      return new Driver(Patience.scaled(1))
          .run(
              script,
              new Contender(
                  new Meeting(Role.SERVER, PythonProgram.PORT, Clues.NONE), box, command));
    }
  }

  private static Step send(String peer, String text) {
    return new Step.Send(peer, List.of(Bytes.utf8(text)));
  }

  private static Step relayed(String peer, String... lines) {
    return new Step.ExpectRelayed(
        peer, RelayedLines.of(List.of(lines).stream().map(Bytes::utf8).toList()));
  }

  private static List<Step> crowd(int size) {
    List<Step> steps = new ArrayList<>();
    IntStream.rangeClosed(1, size).forEach(i -> steps.add(new Step.Connect("guest-" + i)));
    IntStream.rangeClosed(1, size).forEach(i -> steps.add(new Step.Discard("guest-" + i)));
    return steps;
  }

  private static List<TranscriptEvent> events(Transcript transcript, EventKind kind) {
    return transcript.events().stream().filter(event -> event.kind() == kind).toList();
  }

  private static Wait lastWait(Transcript transcript) {
    List<TranscriptEvent> waits = events(transcript, EventKind.IDLE);
    Wait wait = waits.get(waits.size() - 1).waited();
    assertTrue(wait != null);
    return wait;
  }

  @Test
  void aCrowdIsLetInThroughAShortQueueAndHearsALine() throws Exception {
    List<Step> steps = crowd(40);
    steps.add(send("guest-1", "salut\n"));
    IntStream.rangeClosed(2, 40).forEach(i -> steps.add(relayed("guest-" + i, "salut")));
    Transcript transcript = run(CHAT, steps);
    assertEquals(39, events(transcript, EventKind.ACCEPT).size());
    assertTrue(Judge.passed(script, transcript), () -> "" + transcript.events());
  }

  @Test
  void aProvedSilenceIsNotProvedAgain() throws Exception {
    Transcript transcript = run(CHAT, crowd(20));
    assertEquals(1, events(transcript, EventKind.IDLE).stream().filter(e -> e.step() >= 0).count());
  }

  @Test
  void linesOfSeveralPeersMayMix() throws Exception {
    List<Step> steps = crowd(3);
    steps.add(send("guest-1", "a1\na2\n"));
    steps.add(send("guest-2", "b1\n"));
    steps.add(
        new Step.ExpectRelayed(
            "guest-3",
            new RelayedLines(
                List.of(List.of(Bytes.utf8("a1"), Bytes.utf8("a2")), List.of(Bytes.utf8("b1"))),
                List.of())));
    assertTrue(Judge.passed(script(steps), run(CHAT, steps)));
  }

  private static Script script(List<Step> steps) {
    return new Script("", steps);
  }

  @Test
  void aLineThatComesTwiceIsTooMuch() throws Exception {
    List<Step> steps = crowd(2);
    steps.add(send("guest-1", "salut\nsalut\n"));
    steps.add(relayed("guest-2", "salut"));
    assertFalse(Judge.passed(script(steps), run(CHAT, steps)));
  }

  @Test
  void whoReadsNothingFillsTheBuffersUntilTheServerBlocks() throws Exception {
    List<Step> steps = crowd(3);
    steps.add(new Step.StopReading("guest-2"));
    steps.add(send("guest-1", ("x".repeat(999) + "\n").repeat(8000)));
    steps.add(send("guest-1", "salut\n"));
    steps.add(relayed("guest-3", "salut"));
    Transcript transcript = run(CHAT, steps);
    Wait wait = lastWait(transcript);
    assertEquals(Activity.WAITS_TO_SEND, wait.activity());
    long heard =
        events(transcript, EventKind.RECEIVE).stream()
            .filter(event -> "guest-2".equals(event.peer()))
            .count();
    assertEquals(1, heard, "nothing after the greeting");
  }

  @Test
  void whoIsStillInTheQueueWasNotAccepted() throws Exception {
    Transcript transcript = run(ONE_AFTER_THE_OTHER, crowd(3));
    assertEquals(List.of(), events(transcript, EventKind.ACCEPT));
  }
}
