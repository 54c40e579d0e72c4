package org.sockscore.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServersTest {
  private static void send(Socket client, byte... bytes) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  private static void send(Socket client, String text) throws IOException {
    send(client, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String receive(Socket client, int bytes) throws IOException {
    return new String(client.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
  }

  private static void reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }

  @Test
  void theParrotAnswersUntilItsClientCloses() throws Exception {
    try (RunningServer server = RunningServer.start(PerroquetServer.class)) {
      try (Socket client = server.connect()) {
        send(client, "Hello");
        assertEquals("HELLO", receive(client, 5));
        send(client, "Ça va, élève ?".repeat(500));
        assertEquals("ÇA VA, ÉLÈVE ?".repeat(500), receive(client, 17 * 500));
      }
      assertEquals(0, server.exitStatus());
    }
  }

  @Test
  void theParrotPutsACutCharacterTogether() throws Exception {
    try (RunningServer server = RunningServer.start(PerroquetServer.class)) {
      try (Socket client = server.connect()) {
        send(client, (byte) 'd', (byte) 0xC3);
        assertEquals("D", receive(client, 1));
        send(client, (byte) 0xA9);
        assertEquals("É", receive(client, 2));
      }
    }
  }

  @Test
  void theParrotSurvivesBytesThatAreNotUtf8() throws Exception {
    try (RunningServer server = RunningServer.start(PerroquetServer.class)) {
      try (Socket client = server.connect()) {
        send(client, (byte) 0xFF, (byte) 'a');
        assertEquals("\uFFFDA", receive(client, 4));
      }
      assertEquals(0, server.exitStatus());
    }
  }

  @Test
  void theParrotEndsQuietlyWhenItsClientBreaksOff() throws Exception {
    try (RunningServer server = RunningServer.start(PerroquetServer.class)) {
      Socket client = server.connect();
      send(client, "Hello");
      assertEquals("HELLO", receive(client, 5));
      reset(client);
      assertEquals(0, server.exitStatus());
    }
  }

  @Test
  void thePrimeServerServesOneClientAfterTheOther() throws Exception {
    try (RunningServer server = RunningServer.start(PrimesServer.class)) {
      try (Socket client = server.connect()) {
        send(client, "17\n");
        assertEquals("T", receive(client, 1));
        send(client, "abc");
        assertEquals("E", receive(client, 1));
      }
      reset(server.connect());
      try (Socket client = server.connect()) {
        send(client, "4");
        assertEquals("F", receive(client, 1));
      }
    }
  }

  @Test
  void theDataServerServesAllItsClientsFromTheSameData() throws Exception {
    try (RunningServer server = RunningServer.start(KvServer.class)) {
      try (Socket silent = server.connect();
          Socket client = server.connect()) {
        send(client, "SET a ");
        send(client, (byte) 0xC3);
        reset(server.connect());
        send(client, (byte) 0xA9, (byte) '\n');
        assertEquals("OK\n", receive(client, 3));
        send(silent, "GET a\r\nDEL b\n");
        assertEquals("é\nE\n", receive(silent, 5));
      }
      try (Socket client = server.connect()) {
        send(client, "GET a\n");
        assertEquals("é\n", receive(client, 3));
      }
    }
  }

  @Test
  void theGreeterWaitsForSevenBytesShowsThemAndSendsTwelve() throws Exception {
    try (RunningServer server = RunningServer.start(BonjourServer.class)) {
      try (Socket client = server.connect()) {
        send(client, "Bon");
        send(client, "jour");
        assertEquals("Comment va ?", receive(client, 100));
      }
      assertEquals(0, server.exitStatus());
      assertEquals("Bonjour", server.screen().strip());
    }
  }

  @Test
  void theGreeterEndsQuietlyWhenItsClientSaysNothing() throws Exception {
    try (RunningServer server = RunningServer.start(BonjourServer.class)) {
      server.connect().close();
      assertEquals(0, server.exitStatus());
    }
  }
}
