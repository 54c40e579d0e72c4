package org.sockscore.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sockscore.judge.Scene.CLIENT;
import static org.sockscore.judge.Scene.clientMet;
import static org.sockscore.judge.Scene.met;
import static org.sockscore.judge.Scene.ready;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.assignment.GivenFile;
import org.sockscore.assignment.OfferedResponse;
import org.sockscore.assignment.Step;
import org.sockscore.reports.Activity;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Language;

/** Runs the commands that students are to paste. */
class ReproductionTest {
  @TempDir Path folder;

  private static String command(Scene scene) {
    return scene.result(Language.EN).reproduce();
  }

  @Test
  void oneExchangeIsALineOfNetcat() {
    assertEquals(
        """
        # In a first terminal:
        python3 ./serveur.py
        # Then in a second one:
        { printf 'Hello'; sleep 1; } | nc 127.0.0.1 6789""",
        command(met().send("Hello").expect("HELLO").answers("no")));
  }

  @Test
  void datagramsAreSentByNetcatToo() {
    Scene scene = Scene.startedUdp().listens("udp 0.0.0.0:6789").connect(CLIENT).send("17");
    assertTrue(command(scene).endsWith("{ printf '17'; sleep 1; } | nc -u 127.0.0.1 6789"));
  }

  @Test
  void datagramsThatMayComeFromAnywhereAreNotForNetcat() {
    Scene scene =
        Scene.startedUdp()
            .listens("udp 0.0.0.0:6789")
            .connect(CLIENT)
            .send("17")
            .expectFromAnywhere("T");
    assertTrue(
        command(scene)
            .contains(
                """
                client = socket.socket(type=socket.SOCK_DGRAM)
                client.sendto(b"17", ("127.0.0.1", 6789))
                answer(client)
                END"""),
        command(scene));
  }

  @Test
  void aClientThatSendsDatagramsIsAnsweredWhereTheyComeFrom() {
    Scene scene =
        Scene.udpClient()
            .accept(CLIENT)
            .comes(CLIENT, "udp 127.0.0.1:6789")
            .expect("4j")
            .send("E")
            .expect("4");
    assertTrue(
        command(scene)
            .contains(
                """
                data, client = listening.recvfrom(65536); print(client, data)
                listening.sendto(b"E", client)
                data, client = listening.recvfrom(65536); print(client, data)
                END"""),
        command(scene));
  }

  @Test
  void listeningIsLookedUpInTheTableOfSockets() {
    assertTrue(command(ready().expectListen()).endsWith("\nss -ltn | grep :6789"));
  }

  @Test
  void aLongTextIsSaidBriefly() {
    String command = command(met().send("abcdefghij".repeat(300)).expect("X").answers("Y"));
    assertTrue(command.contains("printf '%.0sabcdefghij' $(seq 300)"), command);
  }

  @Test
  void aFileIsMadeAndAskedForWithCurl() {
    assertEquals(
        """
        # In a first terminal:
        yes 'l’été à Noël' | head -c 5000 >~/notes.txt
        python3 ./serveur.py
        # Then in a second one:
        curl -sS -o copy -L --path-as-is http://127.0.0.1:6789/my%20notes.txt
        cmp ~/notes.txt copy""",
        command(met().get("/my notes.txt").expectFile().responds(404, 0, 0, true)));
  }

  @Test
  void aRequestInPiecesIsNotForCurl() {
    String command = command(met().get("/notes.txt", 1).expectFile().responds(404, 0, 0, true));
    String pieces =
        """
        client.sendall(b"G"); time.sleep(1)
        client.sendall(b"ET /notes.txt HTTP/1.0\\r\\n\\r\\n"); time.sleep(1)
        """;
    assertTrue(command.contains(pieces), command);
  }

  /** A pause would give the program the time that the script does not. */
  @Test
  void aFinFollowsTheLastWordAtOnce() {
    String command = command(met().send("Hello").halfClose().expect("HELLO").closes(CLIENT));
    String last = "client.sendall(b\"Hello\")\nclient.shutdown(socket.SHUT_WR)\n";
    assertTrue(command.contains(last), command);
  }

  /** Whatever was sent, the shell must send the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello",
        "-5",
        "-n\n",
        "%d%s 100%",
        "it's \"quoted\" `id` $HOME $(id) \\n",
        "Ça va, élève ?",
        "deux\nlignes\r\n",
        "\u0000\u0001\u001b[31m\u202e\ufeff",
        "7\u00007",
        "a\tb",
        "e\u0301"
      })
  void theShellSendsTheSameBytes(String text) throws Exception {
    assertShellSends(Bytes.utf8(text));
  }

  @Test
  void theShellSendsTheSameBytesHoweverMany() throws Exception {
    assertShellSends(
        Bytes.of(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0x80, '7', (byte) 0xc3}));
    assertShellSends(Bytes.utf8("mot-é%\\'").repeat(5000));
    assertShellSends(Bytes.utf8("-ab").repeat(1000).plus(Bytes.utf8("-a")));
    assertShellSends(Bytes.utf8("x".repeat(3000)));
  }

  /** The commands, with a netcat that keeps what it is given, and a sleep that does not. */
  private void assertShellSends(Bytes data) throws Exception {
    String command = command(met().send(CLIENT, data).expect("?").answers("!"));
    String netcat = command.substring(command.indexOf("\n{ ") + 1);
    Path kept = folder.resolve("kept");
    String script = "nc() { cat > '" + kept + "'; }\nsleep() { :; }\n" + netcat + "\n";
    assertEquals(0, run("sh", script));
    assertArrayEquals(data.toArray(), Files.readAllBytes(kept), netcat);
  }

  private int run(String shell, String script) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("script"), script);
    Process process =
        new ProcessBuilder(shell, file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    try {
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void stepsThatNetcatCannotDoAreDoneInPython() throws Exception {
    Bytes first = Bytes.utf8("Ça ");
    Bytes second = Bytes.of(new byte[] {(byte) 0xff, '"', '\\', '\n', 0});
    Scene scene = met().send(CLIENT, first, second).expect("?").answers("?");
    String heard = conversation(scene.halfClose().expectClose(), JudgeServer::readAll);
    assertArrayEquals(first.plus(second).toArray(), heard.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(Files.readString(folder.resolve("said")).contains("b'HELLO'"));
  }

  @Test
  void aResetIsAReset() throws Exception {
    String heard =
        conversation(met().send("Hi").reset(CLIENT).expectCalm(), JudgeServer::readUntilReset);
    assertEquals("Hi, then Connection reset", heard);
  }

  /** Plays the Python lines against a server that does {@code part} with its one client. */
  private String conversation(Scene scene, JudgeServer.Part part) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Callable<String> serving =
          () -> {
            try (Socket client = listener.accept()) {
              return part.play(client);
            }
          };
      FutureTask<String> heard = new FutureTask<>(serving);
      Thread server = new Thread(heard, "reproduction-server");
      server.start();
      String command = command(scene);
      String python =
          command
              .substring(command.indexOf("python3 - <<"))
              .replace(" 6789)", " " + listener.getLocalPort() + ")")
              .replace("sleep(1)", "sleep(0.01)");
      assertEquals(0, run("sh", python), this::said);
      server.join();
      return heard.get();
    }
  }

  @Test
  void aClientThatIsToFindNobodyIsStartedAlone() {
    assertEquals(
        "# With no server running:\npython3 ./client.py",
        command(Scene.client().refuse().expectExit().works()));
  }

  @Test
  void whoIsOnlyToConnectIsWaitedFor() throws Exception {
    meet(Scene.client().expectConnect().comes(CLIENT, "tcp 127.0.0.1:6789").exits(1), "");
    assertTrue(said().contains("('127.0.0.1', "), this::said);
  }

  /** As in a duel: were it taken for two, the second would be waited for in vain. */
  @Test
  void aClientThatIsSeenToConnectAndThenMetConnectsOnce() throws Exception {
    Scene scene =
        Scene.client()
            .expectConnect()
            .accept(CLIENT)
            .comes(CLIENT, "tcp 127.0.0.1:6789")
            .expect("Hello")
            .answers("Hallo");
    meet(scene, "s.sendall(b'Hallo')");
    assertTrue(said().contains("b'Hallo'"), this::said);
  }

  @Test
  void aClientIsServedInPython() throws Exception {
    Scene scene = clientMet().expect("Hello").answers("Hallo").send("HELLO").close(CLIENT);
    meet(scene, "s.sendall(b'Hallo'); print(s.makefile('rb').read(), 'came')");
    assertTrue(said().contains("b'Hallo'"), this::said);
    assertTrue(said().contains("b'HELLO' came"), this::said);
  }

  @Test
  void aClientIsResetInPython() throws Exception {
    Scene scene = clientMet().expect("Hello").answers("Hallo").reset(CLIENT).expectExit().works();
    meet(scene, "s.sendall(b'Hello')\ntry: s.recv(9)\nexcept OSError as e: print(type(e))");
    assertTrue(said().contains("ConnectionResetError"), this::said);
  }

  @Test
  void aClientFindsNobodyAnyMoreInPython() throws Exception {
    Scene scene = clientMet().refuse().send("E").expectExit().works();
    meet(
        scene,
        """
        print(s.makefile('rb').read())
        try: socket.create_connection(('127.0.0.1', PORT))
        except OSError as e: print(type(e))""");
    assertTrue(said().contains("ConnectionRefusedError"), this::said);
  }

  @Test
  void whoSitsAtBothTerminalsIsToldWhatToType() throws Exception {
    Scene scene = clientMet().type("It\u2019s \"é\" \\").expect("x").waits(Activity.SLEEPS);
    meet(scene, "s.sendall(b'ok')");
    assertTrue(said().contains("type into your program: It\u2019s \"é\" \\"), this::said);
    assertTrue(said().contains("b'ok'"), this::said);
  }

  @Test
  void aClientIsHandedAFileOverInPython() throws Exception {
    GivenFile file = new GivenFile("a.txt", GivenFile.Kind.TEXT, 40, 1, Bytes.utf8("\r\n\r\n"));
    OfferedResponse response =
        new OfferedResponse(
            200,
            Map.of("Connection", "keep-alive"),
            Optional.of("a.txt"),
            "",
            false,
            OptionalLong.of(30),
            List.of(3),
            List.of(5));
    Scene scene =
        clientMet()
            .offer(file)
            .expectRequest("/a.txt")
            .answers("GET /a.txt HTTP/1.1\r\n\r\n")
            .respond(response)
            .expectExit()
            .step(new Step.ExpectFile("a.txt", "a.txt"))
            .works();
    String command = command(scene);
    assertTrue(command.contains("head -c 18; printf '\\r\\n\\r\\n'; "), command);
    assertTrue(command.endsWith("\ncmp a.txt ~/a.txt"), command);
    Files.write(folder.resolve("a.txt"), file.slice(0, file.bytes()).toArray());
    meet(scene, "s.sendall(b'GET'); body = s.makefile('rb').read()[-30:]; print(len(body), body)");
    assertTrue(said().contains("30 b'"), this::said);
  }

  /** Plays the Python lines against a client that does {@code part} once it has connected. */
  private void meet(Scene scene, String part) throws Exception {
    int port = freePort();
    String command = command(scene);
    String python =
        command
            .substring(command.indexOf("python3 - <<"), command.indexOf("\n# "))
            .replace("6789", Integer.toString(port))
            .replace("((\"\", ", "((\"127.0.0.1\", ")
            .replaceAll("sleep\\(\\d\\)", "sleep(0.01)")
            .replace("~/", folder + "/");
    String client =
        """
        python3 - <<'CLIENT'
        import socket
        while True:
            try:
                s = socket.create_connection(('127.0.0.1', PORT))
                break
            except OSError: pass
        PART
        CLIENT
        """
            .replace("PART", part)
            .replace("PORT", Integer.toString(port));
    assertEquals(0, run("sh", "{ " + python + "\n} &\n" + client + "wait $!\n"), this::said);
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Parts of a server. */
  private static final class JudgeServer {
    interface Part {
      String play(Socket client) throws IOException;
    }

    static String readAll(Socket client) throws IOException {
      client.getOutputStream().write("HELLO".getBytes(StandardCharsets.US_ASCII));
      return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    static String readUntilReset(Socket client) throws IOException {
      StringBuilder heard = new StringBuilder();
      try {
        for (int b = client.getInputStream().read(); b >= 0; b = client.getInputStream().read()) {
          heard.append((char) b);
        }
        return heard + ", then the end";
      } catch (IOException e) {
        return heard + ", then " + e.getMessage();
      }
    }
  }
}
