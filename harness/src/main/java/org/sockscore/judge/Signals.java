package org.sockscore.judge;

import java.util.Map;
import java.util.OptionalInt;

/** The signals of Linux that end student programs, with the names they have in signal(7). */
final class Signals {
  /** Shells and some launchers report a child that was ended by signal n as status 128 + n. */
  private static final int SHELL_OFFSET = 128;

  /** For writing where nobody will ever read. */
  static final int PIPE = 13;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(5, "SIGTRAP"),
          Map.entry(6, "SIGABRT"),
          Map.entry(7, "SIGBUS"),
          Map.entry(8, "SIGFPE"),
          Map.entry(9, "SIGKILL"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(PIPE, "SIGPIPE"),
          Map.entry(14, "SIGALRM"),
          Map.entry(15, "SIGTERM"),
          Map.entry(24, "SIGXCPU"),
          Map.entry(25, "SIGXFSZ"),
          Map.entry(31, "SIGSYS"));

  private Signals() {}

  /** Its name, or its number where it has none that a student could look up. */
  static String name(int signal) {
    return NAMES.getOrDefault(signal, Integer.toString(signal));
  }

  /** The signal behind an exit status, if there seems to be one. */
  static OptionalInt behind(int status) {
    int signal = status - SHELL_OFFSET;
    return NAMES.containsKey(signal) ? OptionalInt.of(signal) : OptionalInt.empty();
  }

  /** The key of the hint for {@code signal}. */
  static String hint(int signal) {
    return switch (signal) {
      case 6, 8, 11, PIPE -> "signal." + signal;
      case 7 -> "signal.11";
      default -> "signal.other";
    };
  }
}
