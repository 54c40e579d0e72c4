package org.sockscore.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.driver.Clues;

class SourceCluesTest {
  @TempDir Path folder;

  @Test
  void addressesAndPortsAreFoundOnceEach() throws IOException {
    write("HOST, PORT = '192.168.1.168', 50000\nserver.bind(('192.168.1.168', 50000)) # 1 to 80\n");
    assertEquals(new Clues(List.of("192.168.1.168"), List.of(50_000)), SourceClues.in(folder));
  }

  @Test
  void versionsAndBigNumbersAreNoClues() throws IOException {
    write("v = '1.2.3.4.5'; ip = '300.1.1.1'; big = 123456; too_high = 70000");
    assertEquals(Clues.NONE, SourceClues.in(folder));
  }

  @Test
  void theEncodingDoesNotMatter() throws IOException {
    Files.write(
        folder.resolve("Main.java"),
        "int port = 1234; // été".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of(1234), SourceClues.in(folder).ports());
  }

  private void write(String source) throws IOException {
    Files.writeString(folder.resolve("server.py"), source);
  }
}
