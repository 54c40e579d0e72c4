package org.sockscore.observe;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A socket of this process, whose descriptor Java keeps to itself. */
final class OwnSocket {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final int IPPROTO_TCP = 6;
  private static final int TCP_CORK = 3;

  private OwnSocket() {}

  /**
   * Corks the TCP socket {@code inode}, if it is one of ours.
   *
   * @throws IOException if our descriptors cannot be listed
   */
  static void keepBack(long inode) throws IOException {
    String name = "socket:[" + inode + "]";
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
      for (Path descriptor : descriptors) {
        if (name.equals(target(descriptor))) {
          cork(Integer.parseInt(descriptor.getFileName().toString()));
        }
      }
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return ""; // closed by another thread
    }
  }

  private static void cork(int fd) throws IOException {
    byte[] on = ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(1).array();
    try {
      Libc.setsockopt(fd, IPPROTO_TCP, TCP_CORK, on, on.length);
    } catch (LastErrorException e) {
      throw new IOException("no TCP_CORK: " + e.getMessage(), e);
    }
  }
}
