package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a program in a box may not ask the kernel for: to look into other processes, to have memory
 * that nobody sees, to make namespaces, to type into terminals. A program of the kernel's classic
 * packet filter (seccomp(2)), with the numbers of x86_64 (Linux's {@code syscall_64.tbl}); on
 * another processor there is none, and the box contains what namespaces and limits contain.
 */
final class SystemCallFilter {
  private static final int LOAD = 0x20; // BPF_LD | BPF_W | BPF_ABS
  private static final int JUMP_IF_EQUAL = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
  private static final int JUMP_IF_NOT_LESS = 0x35; // BPF_JMP | BPF_JGE | BPF_K
  private static final int JUMP_IF_ANY = 0x45; // BPF_JMP | BPF_JSET | BPF_K
  private static final int RETURN = 0x06; // BPF_RET | BPF_K

  /** Where {@code struct seccomp_data} has them. */
  private static final int NUMBER = 0;

  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;
  private static final int SECOND_ARGUMENT = 24;
  private static final int UPPER_HALF = 4;

  private static final int X86_64 = 0xC000003E;

  /** The second table of calls that x86_64 has, for programs with pointers of 32 bits. */
  private static final int X32 = 0x4000_0000;

  private static final int ALLOW = 0x7FFF_0000;
  private static final int KILL = 0x8000_0000;
  private static final int ERROR = 0x0005_0000;
  private static final int EPERM = 1;
  private static final int ENOMEM = 12;
  private static final int ENOSYS = 38;

  private static final int IOCTL = 16;

  /** TIOCSTI and TIOCLINUX, which put characters into what a terminal's reader will read. */
  private static final List<Integer> TYPING = List.of(0x5412, 0x541C);

  private static final int CLONE = 56;
  private static final int UNSHARE = 272;

  /** Whoever makes a user namespace is root in it. */
  private static final int NEW_USERS = 0x1000_0000;

  private static final int SHMGET = 29;

  /**
   * A segment of System V’s shared memory lasts without anybody who is seen to have it; of this
   * size, all that there can be (SHMMNI, 4 096) are 256 MB. Enough for whoever counts clients
   * there.
   */
  private static final int LARGEST_SEGMENT = 1 << 16;

  private static final List<Integer> FORBIDDEN =
      List.of(
          101, // ptrace
          248, 249, 250, // add_key, request_key, keyctl: keyrings are not in any namespace
          298, // perf_event_open
          308, // setns
          310, 311, // process_vm_readv, process_vm_writev
          312, // kcmp
          321, // bpf
          323, // userfaultfd: who waits for it looks held up by the kernel
          425, 426, 427, // io_uring: calls that no filter and no look sees
          438); // pidfd_getfd

  /** Libraries ask for these where the kernel has them, and do without where it has not. */
  private static final List<Integer> UNKNOWN =
      List.of(
          319, // memfd_create: memory that no process is seen to have
          435, // clone3, whose flags no filter sees
          447); // memfd_secret

  private final ByteBuffer program = ByteBuffer.allocate(8 * 128).order(ByteOrder.nativeOrder());

  private SystemCallFilter() {}

  /** Writes it to a new file in {@code folder}; nothing where there is none for this processor. */
  static Optional<Path> writeTo(Path folder) throws IOException {
    if (!"amd64".equals(System.getProperty("os.arch"))) {
      return Optional.empty();
    }
    return Optional.of(Files.write(folder.resolve("filter"), new SystemCallFilter().bytes()));
  }

  private byte[] bytes() {
    add(LOAD, ARCHITECTURE);
    unless(X86_64, KILL);
    add(LOAD, NUMBER);
    add(JUMP_IF_NOT_LESS, 0, 1, X32);
    add(RETURN, KILL);
    FORBIDDEN.forEach(number -> when(number, ERROR | EPERM));
    UNKNOWN.forEach(number -> when(number, ERROR | ENOSYS));
    add(JUMP_IF_EQUAL, 1, 0, CLONE);
    add(JUMP_IF_EQUAL, 0, 4, UNSHARE); // the next four are for these two alone
    add(LOAD, FIRST_ARGUMENT);
    add(JUMP_IF_ANY, 0, 1, NEW_USERS);
    add(RETURN, ERROR | EPERM);
    add(RETURN, ALLOW);
    add(JUMP_IF_EQUAL, 0, 7, SHMGET); // the next seven are for it alone
    add(LOAD, SECOND_ARGUMENT + UPPER_HALF);
    unless(0, ERROR | ENOMEM);
    add(LOAD, SECOND_ARGUMENT);
    add(JUMP_IF_NOT_LESS, 0, 1, LARGEST_SEGMENT + 1);
    add(RETURN, ERROR | ENOMEM);
    add(RETURN, ALLOW);
    add(JUMP_IF_EQUAL, 1, 0, IOCTL);
    add(RETURN, ALLOW);
    add(LOAD, SECOND_ARGUMENT);
    TYPING.forEach(request -> when(request, ERROR | EPERM));
    add(RETURN, ALLOW);
    byte[] bytes = new byte[program.position()];
    program.flip().get(bytes);
    return bytes;
  }

  /** Gives {@code answer} where what was loaded is {@code value}. */
  private void when(int value, int answer) {
    add(JUMP_IF_EQUAL, 0, 1, value);
    add(RETURN, answer);
  }

  private void unless(int value, int answer) {
    add(JUMP_IF_EQUAL, 1, 0, value);
    add(RETURN, answer);
  }

  private void add(int code, int operand) {
    add(code, 0, 0, operand);
  }

  /**
   * One instruction ({@code struct sock_filter}).
   *
   * @param then how many to skip where a test is met
   * @param otherwise how many to skip where it is not
   */
  private void add(int code, int then, int otherwise, int operand) {
    program.putShort((short) code).put((byte) then).put((byte) otherwise).putInt(operand);
  }
}
