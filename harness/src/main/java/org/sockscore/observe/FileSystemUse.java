package org.sockscore.observe;

import com.sun.jna.LastErrorException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How much of a mounted file system is used, which Java tells of bytes only (statvfs(3)). */
final class FileSystemUse {
  /** Offsets of {@code f_files} and {@code f_ffree} in {@code struct statvfs}, 64 bits each. */
  private static final int FILES = 40;

  private static final int FREE_FILES = 48;
  private static final int BYTES = 112;

  private FileSystemUse() {}

  /** How many files and folders there are on the file system of {@code path}; 0 if it is gone. */
  static long files(String path) {
    ByteBuffer answer = ByteBuffer.allocate(BYTES).order(ByteOrder.nativeOrder());
    try {
      Libc.statvfs(path, answer.array());
    } catch (LastErrorException e) {
      return 0;
    }
    return answer.getLong(FILES) - answer.getLong(FREE_FILES);
  }
}
