package org.sockscore.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.driver.Clues;
import org.sockscore.driver.Contender;
import org.sockscore.driver.Driver;
import org.sockscore.driver.Meeting;
import org.sockscore.driver.Patience;
import org.sockscore.reference.PerroquetServer;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.reports.Wait;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.HostSandbox;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.PythonProgram;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;

/**
 * Servers that answer in up to three parts, each after a random time of sleep or computation. A
 * claim of silence before the last part is unsound, and shows as a reply of which a part is
 * missing.
 */
class SilenceProofTest {
  private static final int EXCHANGES = Integer.getInteger("sockscore.exchanges", 150);

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private static Sandbox sandbox = new HostSandbox(true);

  @TempDir Path folder;

  @BeforeAll
  static void openSandbox() throws SandboxException {
    sandbox = Sandboxes.choose(SandboxChoice.BUBBLEWRAP, false);
  }

  @AfterAll
  static void closeSandbox() {
    sandbox.close();
  }

  /**
   * A request says for each part how long to wait before it, in ms, and how: {@code s} sleeps,
   * {@code c} computes.
   */
  private static String request(Random random) {
    StringBuilder request = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      request.append(random.nextBoolean() ? 's' : 'c').append(random.nextInt(12)).append(' ');
    }
    return request.toString();
  }

  private static final String ANSWER =
      """
      import os, queue, select, selectors, socket, sys, threading, time
      def parts(conn, request):
          for word in request.decode().split():
              t = int(word[1:]) / 1000
              if word[0] == 's':
                  time.sleep(t)
              else:
                  end = time.process_time() + t
                  while time.process_time() < end: pass
              conn.send(b'x')
      s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
      s.bind(('', 6789)); s.listen(5)
      """;

  private static String server(String kind) {
    return ANSWER
        + switch (kind) {
          case "single" ->
              """
              c, a = s.accept()
              while d := c.recv(1024): parts(c, d)
              """;
          case "threads" ->
              """
              def serve(c):
                  while d := c.recv(1024): parts(c, d)
              while True: threading.Thread(target=serve, args=(s.accept()[0],)).start()
              """;
          case "queue" ->
              """
              q = queue.Queue(); c, a = s.accept()
              def work():
                  while True: parts(c, q.get())
              threading.Thread(target=work, daemon=True).start()
              while d := c.recv(1024): q.put(d)
              """;
          case "select" ->
              """
              socks = [s]
              while True:
                  for r in select.select(socks, [], [])[0]:
                      if r is s: socks.append(s.accept()[0])
                      else:
                          d = r.recv(1024)
                          if not d: sys.exit()
                          parts(r, d)
              """;
          case "fork-each-reply" ->
              """
              c, a = s.accept()
              while d := c.recv(1024):
                  if os.fork() == 0:
                      if os.fork() == 0:
                          parts(c, d); os._exit(0)
                      os._exit(0)
                  os.wait()
              """;
          case "time-out" ->
              """
              c, a = s.accept(); c.settimeout(0.05)
              while True:
                  try: d = c.recv(1024)
                  except TimeoutError: continue
                  if not d: break
                  parts(c, d)
              """;
          default -> throw new IllegalArgumentException(kind);
        };
  }

  @ParameterizedTest
  @ValueSource(strings = {"single", "threads", "queue", "select", "fork-each-reply", "time-out"})
  void silenceIsNeverClaimedBeforeTheLastPart(String kind) throws Exception {
    List<String> command = PythonProgram.write(folder, server(kind));
    Random random = new Random(kind.hashCode());
    List<Step> steps = new ArrayList<>(List.of(new Step.Connect("client")));
    for (int i = 0; i < EXCHANGES; i++) {
      String request = request(random);
      Bytes reply = Bytes.utf8("x".repeat(request.split(" ").length));
      steps.add(new Step.Send("client", List.of(Bytes.utf8(request))));
      steps.add(new Step.Expect("client", new Expectation.Exact(reply)));
    }
    Transcript transcript = run(new Script("", steps), command);
    List<Wait> missed =
        waits(transcript).stream().filter(wait -> wait.ended() == Wait.Ended.WINDOW).toList();
    assertEquals(List.of(), missed, "fell back on a window");
    assertEquals(
        steps.size() - 1, lastStep(transcript), () -> "stopped early: " + tail(transcript));
  }

  @Test
  void aServerThatSleepsForEverIsKnownToAtOnce() throws Exception {
    String sleeper = ANSWER + "c, a = s.accept(); c.recv(9); time.sleep(3600)";
    List<String> command = PythonProgram.write(folder, sleeper);
    Transcript transcript = run(askOnce(), command);
    Wait last = waits(transcript).get(waits(transcript).size() - 1);
    assertEquals(Wait.Ended.IDLE_UNTIL, last.ended());
    assertTrue(transcript.events().get(transcript.events().size() - 1).atMicros() < 5_000_000);
  }

  @Test
  void aTerminalHidesNothing() throws Exception {
    String printer =
        ANSWER + "c, a = s.accept()\nwhile d := c.recv(9): print('seen', d.decode(), end='')\n";
    List<String> command = PythonProgram.write(folder, printer);
    List<Step> steps = new ArrayList<>(List.of(new Step.Connect("client")));
    for (int i = 0; i < EXCHANGES; i++) {
      steps.add(new Step.Send("client", List.of(Bytes.utf8("<" + i + ">"))));
      steps.add(new Step.ExpectScreen("seen <" + i + ">"));
    }
    Transcript transcript = run(new Script("", steps), command);
    assertEquals(
        steps.size() - 1, lastStep(transcript), () -> "stopped early: " + tail(transcript));
  }

  /** With whatever Java runs the tests: the machine has threads with time-outs of its own. */
  @Test
  void theThreadsOfAVirtualMachineHideNothing() throws Exception {
    try (InputStream program = PerroquetServer.class.getResourceAsStream("PerroquetServer.class")) {
      Path file = folder.resolve("org/sockscore/reference/PerroquetServer.class");
      Files.createDirectories(file.getParent());
      Files.copy(Objects.requireNonNull(program), file);
    }
    String java = JAVA_HOME.resolve("bin").resolve("java").toString();
    List<String> command = List.of(java, "-cp", ".", PerroquetServer.class.getName());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      steps.add(new Step.Connect("client" + i));
      steps.add(new Step.ExpectSilence("client" + i));
    }
    List<Wait> waits = waits(run(new Script("", steps), command));
    assertEquals(20, waits.stream().filter(SilenceProofTest::isReading).count(), waits::toString);
  }

  private static boolean isReading(Wait wait) {
    return wait.ended() == Wait.Ended.PROVED && wait.activity() == Activity.WAITS_TO_RECEIVE;
  }

  private static Script askOnce() {
    return new Script(
        "",
        List.of(
            new Step.Connect("client"),
            new Step.Send("client", List.of(Bytes.utf8("s0"))),
            new Step.Expect("client", new Expectation.Exact(Bytes.utf8("x")))));
  }

  private Transcript run(Script script, List<String> command) throws Exception {
    Limits limits = Limits.RUN;
    try (Box box =
        sandbox.open(
            new BoxSpec(
                folder, false, List.of(JAVA_HOME), PythonProgram.PORT, Role.SERVER, limits))) {
      return new Driver(Patience.scaled(1))
          .run(
              script,
              new Contender(
                  new Meeting(Role.SERVER, PythonProgram.PORT, Clues.NONE), box, command));
    }
  }

  private static List<Wait> waits(Transcript transcript) {
    return transcript.events().stream()
        .filter(event -> event.kind() == EventKind.IDLE)
        .map(TranscriptEvent::waited)
        .filter(Objects::nonNull)
        .toList();
  }

  private static int lastStep(Transcript transcript) {
    return transcript.events().stream().mapToInt(TranscriptEvent::step).max().orElse(-1);
  }

  private static String tail(Transcript transcript) {
    List<TranscriptEvent> events = transcript.events();
    return events.subList(Math.max(0, events.size() - 8), events.size()).toString();
  }
}
