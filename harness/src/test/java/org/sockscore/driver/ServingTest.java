package org.sockscore.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.assignment.Expectation;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.OfferedResponse;
import org.sockscore.assignment.Script;
import org.sockscore.assignment.Step;
import org.sockscore.judge.Judge;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.EventKind;
import org.sockscore.reports.Role;
import org.sockscore.reports.StoredFile;
import org.sockscore.reports.Transcript;
import org.sockscore.reports.TranscriptEvent;
import org.sockscore.sandbox.Box;
import org.sockscore.sandbox.BoxSpec;
import org.sockscore.sandbox.Limits;
import org.sockscore.sandbox.PythonProgram;
import org.sockscore.sandbox.Sandbox;
import org.sockscore.sandbox.SandboxChoice;
import org.sockscore.sandbox.Sandboxes;

/** Clients that download: the harness answers, and looks at what they have stored. */
class ServingTest {
  private static final String SERVER = "server";
  private static final int HEAD_BYTES = 121;
  private static final GivenFile PHOTO =
      new GivenFile("photo.bin", GivenFile.Kind.BINARY, 3L * GivenFile.BLOCK_BYTES + 17, 42);

  /** {@code body} is what follows the head. */
  private static final String DOWNLOADS =
      """
      import os, socket
      s = socket.create_connection(('127.0.0.1', 6789))
      s.sendall(b'GET /photo.bin HTTP/1.0\\r\\n\\r\\n')
      body = s.makefile('rb').read().split(b'\\r\\n\\r\\n', 1)[1]
      """;

  @TempDir Path folder;

  private static OfferedResponse response(
      OptionalLong only, List<Integer> headCuts, List<Integer> bodyCuts) {
    return new OfferedResponse(
        200, Map.of(), Optional.of("photo.bin"), "", false, only, headCuts, bodyCuts);
  }

  private static OfferedResponse whole() {
    return response(OptionalLong.empty(), List.of(), List.of());
  }

  private static Script script(OfferedResponse response, Step... last) {
    List<Step> first =
        List.of(
            new Step.Accept(SERVER),
            new Step.ExpectRequest(SERVER, new Expectation.Request("/photo.bin", List.of())),
            new Step.Respond(SERVER, response),
            new Step.Close(SERVER),
            new Step.ExpectExit(OptionalInt.of(0)));
    return new Script(
        "",
        Stream.concat(first.stream(), Stream.of(last)).toList(),
        List.of(),
        List.of(),
        List.of(PHOTO));
  }

  private static Step photoIsThere() {
    return new Step.ExpectFile("photo.bin", "photo.bin");
  }

  private Transcript run(String source, Script script, SandboxChoice where) throws Exception {
    List<String> command = PythonProgram.write(folder, source);
    BoxSpec spec =
        new BoxSpec(folder, false, List.of(), PythonProgram.PORT, Role.CLIENT, Limits.RUN);
    try (Sandbox sandbox = Sandboxes.choose(where, false);
        Box box = sandbox.open(spec)) {
      Meeting meeting = new Meeting(Role.CLIENT, PythonProgram.PORT, Clues.NONE);
      return new Driver(Patience.scaled(1)).run(script, new Contender(meeting, box, command));
    }
  }

  private Transcript run(String source, Script script) throws Exception {
    return run(source, script, SandboxChoice.BUBBLEWRAP);
  }

  private static StoredFile found(Transcript transcript) {
    return transcript.events().stream()
        .map(TranscriptEvent::stored)
        .filter(stored -> stored != null)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static List<Long> sent(Transcript transcript) {
    return transcript.events().stream()
        .filter(event -> event.kind() == EventKind.SEND)
        .map(TranscriptEvent::bytes)
        .toList();
  }

  @Test
  void aFileArrivesWholeAndIsFoundWhereItWasStored() throws Exception {
    Script script = script(whole(), photoIsThere());
    Transcript transcript = run(DOWNLOADS + "open('photo.bin', 'wb').write(body)\n", script);
    assertTrue(Judge.passed(script, transcript), () -> transcript.events().toString());
    assertEquals(PHOTO.bytes(), found(transcript).sameBytes());
    assertEquals(List.of(), found(transcript).others());
    assertFalse(Files.exists(folder.resolve("photo.bin")), "it is written into the submission");
  }

  @Test
  void theRecordHasTheBeginningAndTheLengthOfWhatIsSent() throws Exception {
    Transcript transcript = run(DOWNLOADS, script(whole()));
    assertEquals(
        HEAD_BYTES + PHOTO.bytes(), sent(transcript).stream().mapToLong(Long::longValue).sum());
    assertTrue(
        transcript.events().stream()
            .allMatch(event -> event.dataOrEmpty().length() <= 2 * GivenFile.BLOCK_BYTES));
  }

  @Test
  void aResponseIsCutWhereItIsAskedToBe() throws Exception {
    OfferedResponse cut = response(OptionalLong.of(1000), List.of(5), List.of(0, 10));
    assertEquals(List.of(5L, HEAD_BYTES - 5L, 10L, 990L), sent(run(DOWNLOADS, script(cut))));
  }

  @Test
  void whatIsDamagedIsSeenAtItsFirstDifference() throws Exception {
    Script script = script(whole(), photoIsThere());
    Transcript transcript =
        run(
            DOWNLOADS
                + "open('photo.bin', 'wb').write(body[:70000] + b'here' + body[70004:80000])\n",
            script);
    assertFalse(Judge.passed(script, transcript));
    assertEquals(70_000, found(transcript).sameBytes());
    assertEquals(80_000, found(transcript).bytes());
    assertTrue(found(transcript).excerpt().contains(Bytes.utf8("here")));
  }

  @Test
  void whatIsStoredOneFolderUpIsSeen() throws Exception {
    Script script = script(whole(), new Step.ExpectNoFile("../photo.bin"));
    Transcript transcript = run(DOWNLOADS + "open('../photo.bin', 'wb').write(body)\n", script);
    assertTrue(Judge.failed(script, transcript), () -> transcript.events().toString());
    assertTrue(found(transcript).present());
  }

  @Test
  void whatWasHandedInIsNotWhatWasStored() throws Exception {
    Files.write(folder.resolve("photo.bin"), PHOTO.slice(0, PHOTO.bytes()).toArray());
    Script script = script(whole(), photoIsThere());
    assertFalse(found(run(DOWNLOADS, script)).present());
    assertTrue(found(run(DOWNLOADS + "open('photo.bin', 'wb').write(body)\n", script)).present());
  }

  @Test
  void aLinkOutOfTheBoxIsNoFile() throws Exception {
    Script script = script(whole(), photoIsThere());
    Transcript transcript = run(DOWNLOADS + "os.symlink('/etc/passwd', 'photo.bin')\n", script);
    assertFalse(found(transcript).present());
  }

  @Test
  void whoFillsTheDiskIsStopped() throws Exception {
    Script script = script(whole(), photoIsThere());
    Transcript transcript =
        run(
            DOWNLOADS
                + "for i in range(1000):\n"
                + "    open(str(i), 'wb').write(bytes(60_000_000))\n",
            script);
    assertTrue(
        transcript.events().stream()
            .filter(event -> event.kind() == EventKind.EXIT)
            .allMatch(event -> event.text().contains("FOLDER_SIZE")),
        () -> transcript.events().toString());
  }
}
