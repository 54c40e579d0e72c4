package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sockscore.reports.Bytes;

class GivenFileTest {
  private static final long LENGTH = 2L * GivenFile.BLOCK_BYTES + 100;

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsWhatEverySliceSays(GivenFile.Kind kind) throws IOException {
    GivenFile file = new GivenFile("a", kind, LENGTH, 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    Bytes all = Bytes.of(out.toByteArray());
    assertEquals(LENGTH, all.length());
    assertEquals(all, file.slice(0, LENGTH + 5));
    assertEquals(all.slice(65_000, 70_000), file.slice(65_000, 70_000));
    assertEquals(Bytes.EMPTY, file.slice(LENGTH, LENGTH + 1));
  }

  @ParameterizedTest
  @EnumSource
  void anotherSeedMakesAnotherFile(GivenFile.Kind kind) {
    Bytes one = new GivenFile("a", kind, 500, 1).slice(0, 500);
    assertEquals(one, new GivenFile("b", kind, 500, 1).slice(0, 500));
    assertNotEquals(one, new GivenFile("a", kind, 500, 2).slice(0, 500));
  }

  @Test
  void aTextIsUtf8WhereverItEnds() {
    for (int length = 0; length < 40; length++) {
      String text = new GivenFile("a", GivenFile.Kind.TEXT, length, 3).slice(0, length).toUtf8();
      assertFalse(text.contains("\ufffd"), text);
    }
  }

  @Test
  void aBinaryFileIsNoText() {
    Bytes bytes = new GivenFile("a", GivenFile.Kind.BINARY, 5000, 3).slice(0, 5000);
    assertTrue(bytes.toUtf8().contains("\ufffd"));
    assertTrue(bytes.contains(Bytes.of(new byte[1])));
  }

  @Test
  void aTextStandsInTheMiddleEvenAcrossBlocks() {
    Bytes middle = Bytes.utf8("\r\n\r\n");
    int length = 2 * GivenFile.BLOCK_BYTES;
    GivenFile file = new GivenFile("a", GivenFile.Kind.TEXT, length, 3, middle);
    Bytes all = file.slice(0, length);
    assertEquals(length, all.length());
    assertEquals(middle, all.slice(length / 2 - 2, length / 2 + 2));
  }
}
