package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.assignment.Endpoint;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.assignment.Transport;
import org.sockscore.judge.Judge;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.FreePorts;
import org.sockscore.sandbox.LeftFile;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.Program;
import org.sockscore.sandbox.PythonProgram;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.SandboxException;
import org.sockscore.sandbox.Sandboxes;

/** A server that listens before the harness has done anything else is still free for its client. */
class QuickServerTest {
  private static final String ONE_CLIENT =
      """
      import socket
      s = socket.create_server(('127.0.0.1', PORT))
      client, _ = s.accept()
      client.sendall(client.recv(100).upper())
      """;

  @TempDir Path folder;

  /** A box whose program listens by the time that it has been started. */
  private record Quick(Box box) implements Box {
    @Override
    public Program start(List<String> command, boolean terminal) throws SandboxException {
      Program program = box.start(command, terminal);
      while (program.observer().listeners().orElse(List.of()).isEmpty()) {
        LockSupport.parkNanos(1_000_000);
      }
      return program;
    }

    @Override
    public boolean isIsolated() {
      return box.isIsolated();
    }

    @Override
    public <T> T inside(Callable<T> action) throws IOException {
      return box.inside(action);
    }

    @Override
    public String give(GivenFile file) throws SandboxException {
      return box.give(file);
    }

    @Override
    public void makeRoom() throws SandboxException {
      box.makeRoom();
    }

    @Override
    public List<LeftFile> left() {
      return box.left();
    }

    @Override
    public void close() {
      box.close();
    }
  }

  @Test
  void theHarnessTakesNobodysPlaceOutsideOfBoxes() throws Exception {
    Endpoint endpoint = new Endpoint(Transport.TCP, FreePorts.next());
    List<String> command =
        PythonProgram.write(folder, ONE_CLIENT.replace("PORT", "" + endpoint.port()));
    Script script =
        new Script(
            "",
            List.of(
                new Step.Connect("client"),
                new Step.Send("client", List.of(Bytes.utf8("a"))),
                new Step.Expect("client", new Expectation.Text(Bytes.utf8("A")))));
    Clues clues = new Clues(List.of(), List.of(endpoint.port()));
    BoxSpec spec = new BoxSpec(folder, false, List.of(), endpoint, Role.SERVER, Limits.RUN);
    try (Sandbox sandbox = Sandboxes.choose(SandboxChoice.NONE, false);
        Box box = new Quick(sandbox.open(spec))) {
      Meeting meeting = new Meeting(Role.SERVER, endpoint, clues);
      Transcript transcript =
          new Driver(Patience.scaled(1)).run(script, new Contender(meeting, box, command));
      assertTrue(Judge.passed(script, transcript), () -> transcript.events().toString());
    }
  }
}
