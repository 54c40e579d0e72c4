package org.sockscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.DuelJson;
import org.sockscore.reports.FaultSide;
import org.sockscore.sandbox.Sandboxes;

class DuelCommandTest {
  private static final String ASSIGNMENT =
      """
      id: ping
      title: {fr: Ping, en: Ping}
      listen: tcp 4000
      server:
        - id: listens
          title: {fr: Il écoute, en: It listens}
          requirement: {fr: Le serveur écoute., en: The server listens.}
          points: 1
          steps: [expect-listen]
      client:
        - id: connects
          title: {fr: Il se connecte, en: It connects}
          requirement: {fr: Le client se connecte., en: The client connects.}
          points: 1
          steps: [expect-connect]
      duel:
        requirement: {fr: "L’un dit ping, l’autre pong.", en: "One says ping, the other pong."}
        steps:
          - server: expect-listen
          - client: accept
          - client: {expect: ping}
          - server: {expect: pong}
          - client: expect-close
      """;

  private static final String SERVER =
      """
      import socket
      s = socket.socket(); s.bind(("", 4000)); s.listen()
      c, _ = s.accept()
      c.recv(10)
      c.sendall(b"%s")
      c.recv(10)
      """;

  private static final String CLIENT =
      """
      import socket
      c = socket.create_connection(("localhost", 4000))
      c.sendall(b"%s")
      c.recv(10)
      """;

  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(root.resolve("ping"));
    Files.writeString(root.resolve("ping/assignment.yaml"), ASSIGNMENT);
    handIn("good-server", "server.py", SERVER.formatted("pong"));
    handIn("bad-server", "server.py", SERVER.formatted("pang"));
    handIn("good-client", "client.py", CLIENT.formatted("ping"));
    handIn("bad-client", "client.py", CLIENT.formatted("pin"));
  }

  private void handIn(String name, String file, String source) throws IOException {
    Path folder = Files.createDirectories(root.resolve("class").resolve(name));
    Files.writeString(folder.resolve(file), source);
  }

  private Path handedIn(String name) {
    return root.resolve("class").resolve(name);
  }

  private Spoken duel(Object... more) {
    Object[] words = new Object[more.length + 2];
    words[0] = "duel";
    words[1] = root.resolve("ping");
    System.arraycopy(more, 0, words, 2, more.length);
    return Spoken.by(words);
  }

  private static void needBoxes() {
    assumeTrue(Sandboxes.probe().isolates(), "no boxes on this machine");
  }

  @ParameterizedTest
  @CsvSource({
    "good-client, good-server, 0, get on",
    "bad-client, good-server, 1, fault lies with the client",
    "good-client, bad-server, 1, fault lies with the server"
  })
  void whoIsAtFaultIsSaid(String client, String server, int status, String words) {
    needBoxes();
    Spoken spoken = duel("--client", handedIn(client), "--server", handedIn(server));
    assertEquals(status, spoken.status(), spoken.err());
    assertTrue(spoken.out().contains(words), spoken.out());
  }

  @Test
  void theDocumentAndThePageAreWritten() throws IOException {
    needBoxes();
    Path page = root.resolve("duel.html");
    Spoken spoken =
        duel(
            "--client",
            handedIn("good-client"),
            "--server",
            handedIn("bad-server"),
            "--json",
            "-",
            "--html",
            page);
    byte[] document = spoken.out().getBytes(StandardCharsets.UTF_8);
    DuelCard card = DuelJson.read(new ByteArrayInputStream(document));
    assertEquals(FaultSide.SERVER, card.fault());
    assertValid(DuelJson.schema(), spoken.out());
    assertEquals("good-client", card.client().id());
    assertTrue(Files.readString(page).contains("The fault lies with the server."));
  }

  private static void assertValid(String schema, String json) {
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema)
            .validate(json, InputFormat.JSON));
  }

  @Test
  void aClassMeetsItselfAndASecondRunKeepsWhatIsDone() throws IOException {
    needBoxes();
    Path out = root.resolve("out");
    Spoken first = duel(root.resolve("class"), "-o", out, "--seed", 1);
    assertEquals(ExitStatus.FINE, first.status(), first.err());
    assertTrue(first.out().matches("(?s).*bad-client +C C\n.*"), first.out());
    assertTrue(first.out().matches("(?s).*good-client +S ✓\n.*"), first.out());
    assertTrue(Files.readString(out.resolve("index.html")).contains("good-client/bad-server.html"));
    assertValid(DuelJson.tableSchema(), Files.readString(out.resolve("duels.json")));
    assertFalse(first.err().contains("(before)"), first.err());
    handIn("good-client", "client.py", CLIENT.formatted("ping") + "# again\n");
    Spoken second = duel(root.resolve("class"), "-o", out);
    assertEquals(2, second.err().lines().filter(line -> line.contains("(before)")).count());
  }

  @Test
  void whatTakesNoPartIsNamed() throws IOException {
    needBoxes();
    handIn("notes", "notes.txt", "nothing to run\n");
    Spoken spoken = duel(root.resolve("class"), "-o", root.resolve("out"));
    assertTrue(spoken.err().contains("notes: takes no part."), spoken.err());
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    needBoxes();
    Path folder = root.resolve("class");
    assertRefused("--client and --server, of which", duel());
    assertRefused("no reference server", duel("--client", handedIn("good-client")));
    assertRefused("no reference client", duel("--server", handedIn("good-server")));
    assertRefused("-o", duel(folder));
    assertRefused("there is no folder", duel(root.resolve("absent"), "-o", root.resolve("out")));
    assertRefused(
        "not both", duel(folder, "--client", handedIn("good-client"), "-o", root.resolve("out")));
    assertRefused(
        "a single duel", duel(folder, "-o", root.resolve("out"), "--json", root.resolve("a.json")));
    assertRefused(
        "a network each",
        duel(
            "--client", handedIn("good-client"),
            "--server", handedIn("good-server"),
            "--sandbox", "none"));
  }

  private static void assertRefused(String words, Spoken spoken) {
    assertEquals(ExitStatus.WRONG_USAGE, spoken.status(), spoken.out());
    assertTrue(spoken.err().contains(words), spoken.err());
  }
}
