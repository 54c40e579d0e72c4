package org.sockscore.sandbox;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sockscore.observe.Libc;
import org.sockscore.reports.Bytes;

/**
 * A pseudo-terminal for a program's keyboard and screen: programs write to a terminal when they
 * print, to a pipe often only when they end, and some want to speak to a human only. Standard error
 * goes to the same screen, in the order in which things were written: Python's {@code input()}
 * writes its prompt there. It does not echo: what appears on the screen was shown by the program.
 * Confined to one thread.
 */
final class Terminal implements AutoCloseable {
  private static final int O_RDWR_NOCTTY_CLOEXEC = 2 | 0x100 | 0x80000;
  private static final int O_NONBLOCK = 0x800;

  /** Where termios has its flags, and their bits (termios(3)). */
  private static final int OUTPUT_FLAGS = 4;

  private static final int LOCAL_FLAGS = 12;
  private static final int OPOST = 1;
  private static final int ECHO = 8;

  private static final int TIOCSWINSZ = 0x5414;
  private static final int FIONREAD = 0x541b;
  private static final short ROWS = 24;

  /** Wide, so that no program folds its lines. */
  private static final short COLUMNS = 200;

  private static final short POLLIN = 1;

  /** In bytes. */
  private static final int MOST_TAKEN = 1 << 20;

  private final int master;
  private final int slave;
  private final String path;
  private boolean closed;

  private Terminal(int master, int slave, String path) {
    this.master = master;
    this.slave = slave;
    this.path = path;
  }

  /**
   * Opens a terminal that passes on what is written as it is (no {@code \n} becomes {@code \r\n}).
   *
   * @throws IOException if the system has none to give
   */
  static Terminal open() throws IOException {
    try {
      int master = Libc.posix_openpt(O_RDWR_NOCTTY_CLOEXEC | O_NONBLOCK);
      try {
        return ofMaster(master);
      } catch (LastErrorException e) {
        Libc.close(master);
        throw e;
      }
    } catch (LastErrorException e) {
      throw new IOException("cannot open a terminal: " + e.getMessage(), e);
    }
  }

  private static Terminal ofMaster(int master) {
    Libc.grantpt(master);
    Libc.unlockpt(master);
    byte[] name = new byte[64];
    Libc.ptsname_r(master, name, new NativeLong(name.length));
    String path = new String(name, 0, indexOfNul(name), StandardCharsets.US_ASCII);
    int slave = Libc.open(path, O_RDWR_NOCTTY_CLOEXEC);
    try {
      set(slave);
      return new Terminal(master, slave, path);
    } catch (LastErrorException e) {
      Libc.close(slave);
      throw e;
    }
  }

  private static int indexOfNul(byte[] name) {
    int end = 0;
    while (name[end] != 0) {
      end++;
    }
    return end;
  }

  private static void set(int slave) {
    byte[] termios = new byte[60];
    Libc.tcgetattr(slave, termios);
    ByteBuffer settings = ByteBuffer.wrap(termios).order(ByteOrder.nativeOrder());
    settings.putInt(OUTPUT_FLAGS, settings.getInt(OUTPUT_FLAGS) & ~OPOST);
    settings.putInt(LOCAL_FLAGS, settings.getInt(LOCAL_FLAGS) & ~ECHO);
    Libc.tcsetattr(slave, 0, termios);
    byte[] size = new byte[8];
    ByteBuffer.wrap(size).order(ByteOrder.nativeOrder()).putShort(ROWS).putShort(COLUMNS);
    Libc.ioctl(slave, new NativeLong(TIOCSWINSZ), size);
  }

  /** Where a program opens it. */
  String path() {
    return path;
  }

  /** Types {@code bytes}; what finds no room in the kernel's buffer of 4 kB is lost. */
  void type(Bytes bytes) {
    try {
      Libc.write(master, bytes.toArray(), new NativeLong(bytes.length()));
    } catch (LastErrorException e) {
      return; // nobody has read what was typed before
    }
  }

  /**
   * What has been written since the last call; does not block. Not more at once than {@link
   * #MOST_TAKEN}: a program may write faster than it is read.
   */
  Bytes take() {
    byte[] buffer = new byte[8192];
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    try {
      for (int n = read(buffer); n > 0; n = taken.size() < MOST_TAKEN ? read(buffer) : 0) {
        taken.write(buffer, 0, n);
      }
    } catch (LastErrorException e) {
      return Bytes.of(taken.toByteArray()); // EAGAIN: nothing more for now
    }
    return Bytes.of(taken.toByteArray());
  }

  private int read(byte[] buffer) {
    return Libc.read(master, buffer, new NativeLong(buffer.length)).intValue();
  }

  /**
   * Makes the kernel move what is inside its buffers to where it can be seen: a terminal's bytes
   * travel by a worker thread that no table shows. Polling both ends waits for it, except where
   * there is something to read already: what was typed is seen there before whoever waits for it is
   * woken. Asking how much there is to read waits for that too, as both want the same lock.
   */
  void flush() {
    for (int fd : new int[] {slave, master}) {
      byte[] descriptor = new byte[8];
      ByteBuffer.wrap(descriptor).order(ByteOrder.nativeOrder()).putInt(fd).putShort(POLLIN);
      Libc.poll(descriptor, new NativeLong(1), 0);
    }
    Libc.ioctl(slave, new NativeLong(FIONREAD), new byte[4]);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      Arrays.stream(new int[] {slave, master}).forEach(Libc::close);
    }
  }
}
