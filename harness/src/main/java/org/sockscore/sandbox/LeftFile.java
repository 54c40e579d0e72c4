package org.sockscore.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A file that a program, which has ended, has left behind: it made it, or changed what it was
 * given.
 *
 * @param name seen from the folder that the program was started in
 * @param bytes how long it is
 * @param path where we find it
 */
public record LeftFile(String name, long bytes, Path path) {
  /** Reads it; a link would lead out of the box, and is not followed. */
  public InputStream open() throws IOException {
    return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
  }
}
