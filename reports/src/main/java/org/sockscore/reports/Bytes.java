package org.sockscore.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** An immutable sequence of bytes. Its JSON form is Base64. */
public final class Bytes {
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of {@code content}. */
  public static Bytes of(byte[] content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /** A copy of {@code length} bytes of {@code content} from {@code offset}. */
  public static Bytes of(byte[] content, int offset, int length) {
    return new Bytes(Arrays.copyOfRange(content, offset, offset + length));
  }

  /** {@code text} in UTF-8. */
  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @JsonCreator
  static Bytes fromBase64(String base64) {
    return new Bytes(Base64.getDecoder().decode(base64));
  }

  @JsonValue
  String toBase64() {
    return Base64.getEncoder().encodeToString(content);
  }

  public int length() {
    return content.length;
  }

  public boolean isEmpty() {
    return content.length == 0;
  }

  /** The byte at {@code index}, from -128 to 127. */
  public byte at(int index) {
    return content[index];
  }

  /** The bytes from {@code from} (inclusive) to {@code to} (exclusive). */
  public Bytes slice(int from, int to) {
    return from == 0 && to == content.length
        ? this
        : new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /** The first {@code length} bytes, or all of them if there are fewer. */
  public Bytes head(int length) {
    return slice(0, Math.min(length, content.length));
  }

  public Bytes plus(Bytes other) {
    if (other.isEmpty()) {
      return this;
    }
    ByteArrayOutputStream sum = new ByteArrayOutputStream(content.length + other.content.length);
    sum.writeBytes(content);
    sum.writeBytes(other.content);
    return new Bytes(sum.toByteArray());
  }

  /** This sequence {@code times} times over. */
  public Bytes repeat(int times) {
    byte[] all = new byte[Math.multiplyExact(content.length, times)];
    for (int i = 0; i < times; i++) {
      System.arraycopy(content, 0, all, i * content.length, content.length);
    }
    return new Bytes(all);
  }

  /**
   * The index of the first byte in which this and {@code other} differ, or -1 if they are equal.
   */
  public int mismatch(Bytes other) {
    return Arrays.mismatch(content, other.content);
  }

  public boolean startsWith(Bytes prefix) {
    int at = mismatch(prefix);
    return at == -1 || at == prefix.length();
  }

  /** Whether {@code part} occurs in this sequence. */
  public boolean contains(Bytes part) {
    for (int from = 0; from + part.length() <= content.length; from++) {
      if (Arrays.equals(content, from, from + part.length(), part.content, 0, part.length())) {
        return true;
      }
    }
    return false;
  }

  /** A copy. */
  public byte[] toArray() {
    return content.clone();
  }

  /** A read-only view, positioned at 0. */
  public ByteBuffer asBuffer() {
    return ByteBuffer.wrap(content).asReadOnlyBuffer();
  }

  /** The bytes as UTF-8; what is not UTF-8 becomes U+FFFD. */
  public String toUtf8() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return toUtf8();
  }
}
