package org.sockscore.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The private copy of what was handed in.
 *
 * @param folder where the copy is
 * @param names of the files, relative, with {@code /} between their parts, sorted
 */
record HandedIn(Path folder, List<String> names, String sha256) {
  /** Longer than any program written by hand; what is longer is data. */
  private static final int LONGEST_SOURCE = 1 << 20;

  HandedIn {
    names = List.copyOf(names);
  }

  boolean has(String name) {
    return Collections.binarySearch(names, name) >= 0;
  }

  /** The first bytes of {@code name}, at most {@code length}. */
  byte[] head(String name, int length) {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      return in.readNBytes(length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of {@code name}, or nothing if it is not text or too long for a program. */
  Optional<String> text(String name) {
    byte[] content = head(name, LONGEST_SOURCE + 1);
    boolean text = content.length <= LONGEST_SOURCE && Disguise.of(content).isEmpty();
    return text ? Optional.of(decode(content)) : Optional.empty();
  }

  /** Whether {@code name} is read differently by a compiler that wants UTF-8 without mark. */
  boolean needsRecoding(String name) {
    byte[] content = head(name, LONGEST_SOURCE);
    return hasMark(content) || !charset(content).equals(StandardCharsets.UTF_8);
  }

  /** {@code content} as text: UTF-8, or what Windows writes in the West; without mark. */
  static String decode(byte[] content) {
    String text = new String(content, charset(content));
    return hasMark(content) ? text.substring(1) : text;
  }

  private static boolean hasMark(byte[] content) {
    return content.length >= 3
        && content[0] == (byte) 0xEF
        && content[1] == (byte) 0xBB
        && content[2] == (byte) 0xBF;
  }

  private static Charset charset(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Charset.forName("windows-1252");
    }
  }

  /** The folder part of {@code name}; empty at the top. */
  static String folderOf(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** {@code name} without its folders. */
  static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** {@code name} without its folders and without its extension. */
  static String stem(String name) {
    String last = lastPart(name);
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? last : last.substring(0, dot);
  }

  /** The extension in lower case, without the dot; empty if there is none. */
  static String extension(String name) {
    String last = lastPart(name);
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** {@code last} in the folder {@code folder}. */
  static String in(String folder, String last) {
    return folder.isEmpty() ? last : folder + "/" + last;
  }
}
