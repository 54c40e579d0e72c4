package org.sockscore.submission;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Names in archives that do not say what charset they are in. */
final class EntryName {
  /** What Windows in Western Europe writes in zip archives: that of its console. */
  private static final Charset DOS = Charset.forName("IBM850");

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private EntryName() {}

  /** A name in a zip archive, which Windows writes as DOS did, and all others in UTF-8. */
  static String ofDos(byte[] name) {
    return decoded(name, DOS);
  }

  /**
   * A name in a tar archive.
   *
   * @param name read as ISO 8859-1; what cannot have been read so stands in a header that is always
   *     in UTF-8
   */
  static String ofUnix(String name) {
    try {
      ByteBuffer bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(name));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return decoded(exact, WINDOWS);
    } catch (CharacterCodingException e) {
      return name;
    }
  }

  private static String decoded(byte[] name, Charset otherwise) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return new String(name, otherwise);
    }
  }
}
