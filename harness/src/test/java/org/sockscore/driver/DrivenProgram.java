package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
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

/** Runs small programs through the driver, and reads what it has recorded. */
abstract class DrivenProgram {
  static final Endpoint WANTED = PythonProgram.PORT;
  static final String LISTEN =
      """
      import os, socket, sys, time
      s = socket.socket(); s.bind(('', 6789)); s.listen(2)
      """;
  static final String ECHO =
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

  final Transcript run(Mode mode, String source, Clues clues, Step... steps) throws Exception {
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

  final Transcript run(String source, Step... steps) throws Exception {
    return run(Mode.BOX_WITH_PROOF, source, Clues.NONE, steps);
  }

  static Step connect() {
    return new Step.Connect("client");
  }

  static Step send(String... segments) {
    return new Step.Send("client", Stream.of(segments).map(Bytes::utf8).toList());
  }

  static Step expect(String reply) {
    return new Step.Expect("client", new Expectation.Text(Bytes.utf8(reply)));
  }

  static Step close() {
    return new Step.Close("client");
  }

  static Step expectExit() {
    return new Step.ExpectExit(OptionalInt.of(0));
  }

  static List<TranscriptEvent> events(Transcript transcript, EventKind kind) {
    return transcript.events().stream().filter(event -> event.kind() == kind).toList();
  }

  static List<String> texts(Transcript transcript, EventKind kind) {
    return events(transcript, kind).stream().map(TranscriptEvent::text).toList();
  }

  static Wait lastWait(Transcript transcript) {
    List<TranscriptEvent> idle = events(transcript, EventKind.IDLE);
    Wait wait = idle.get(idle.size() - 1).waited();
    return wait == null ? new Wait(Wait.Ended.STARVED, Activity.UNKNOWN, "no wait") : wait;
  }

  static int lastStep(Transcript transcript) {
    return transcript.events().stream()
        .filter(event -> event.kind() != EventKind.EXIT)
        .mapToInt(TranscriptEvent::step)
        .max()
        .orElse(-1);
  }

  static Termination end(Transcript transcript) {
    Termination end = events(transcript, EventKind.EXIT).get(0).termination();
    return end == null ? new Termination.FailedToStart("no end") : end;
  }
}
