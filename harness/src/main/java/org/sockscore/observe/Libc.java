package org.sockscore.observe;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;

/** The calls of the C library that Java lacks. Every failure is a {@link LastErrorException}. */
public final class Libc {
  static {
    Native.register(Libc.class, NativeLibrary.getInstance("c"));
  }

  private Libc() {}

  public static native int unshare(int flags) throws LastErrorException;

  public static native int open(String path, int flags) throws LastErrorException;

  public static native int close(int fd) throws LastErrorException;

  public static native int socket(int domain, int type, int protocol) throws LastErrorException;

  public static native int ioctl(int fd, NativeLong request, byte[] argument)
      throws LastErrorException;

  public static native NativeLong send(int fd, byte[] message, NativeLong length, int flags)
      throws LastErrorException;

  public static native NativeLong recv(int fd, byte[] buffer, NativeLong length, int flags)
      throws LastErrorException;

  public static native NativeLong read(int fd, byte[] buffer, NativeLong length)
      throws LastErrorException;

  public static native NativeLong write(int fd, byte[] bytes, NativeLong length)
      throws LastErrorException;

  public static native int statvfs(String path, byte[] answer) throws LastErrorException;

  public static native int kill(int pid, int signal) throws LastErrorException;

  public static native int getsockopt(int fd, int level, int option, byte[] value, int[] length)
      throws LastErrorException;

  public static native int setsockopt(int fd, int level, int option, byte[] value, int length)
      throws LastErrorException;

  public static native int poll(byte[] descriptors, NativeLong count, int timeoutMillis)
      throws LastErrorException;

  public static native NativeLong syscall(
      NativeLong number, NativeLong first, NativeLong second, NativeLong third)
      throws LastErrorException;

  public static native int posix_openpt(int flags) throws LastErrorException;

  public static native int grantpt(int fd) throws LastErrorException;

  public static native int unlockpt(int fd) throws LastErrorException;

  public static native int ptsname_r(int fd, byte[] name, NativeLong length)
      throws LastErrorException;

  public static native int tcgetattr(int fd, byte[] termios) throws LastErrorException;

  public static native int tcsetattr(int fd, int actions, byte[] termios) throws LastErrorException;

  /** A system call that the C library does not wrap, with up to three arguments. */
  static long systemCall(long number, long first, long second, long third) {
    return syscall(
            new NativeLong(number),
            new NativeLong(first),
            new NativeLong(second),
            new NativeLong(third))
        .longValue();
  }
}
