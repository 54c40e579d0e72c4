package org.sockscore.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What programs can leave on the machine: processes, ports, mounts, namespaces, shared memory,
 * control groups, and files where every user may write.
 */
record Traces(Set<String> all) {
  private static final List<String> TABLES =
      List.of(
          "/proc/self/mountinfo",
          "/proc/sysvipc/shm",
          "/proc/sysvipc/sem",
          "/proc/sysvipc/msg",
          "/proc/net/unix");

  private static final List<String> FOLDERS =
      List.of("/dev/shm", "/dev/mqueue", "/tmp", "/var/tmp", "/run/lock");

  private static final List<String> GROUPS = List.of("/sys/fs/cgroup/pids", "/sys/fs/cgroup");

  /** Column of the state in the tables of TCP, and what it is for a listener. */
  private static final int STATE = 3;

  private static final String LISTENS = "0A";

  /** What is there now. */
  static Traces now() throws IOException {
    Set<String> found = new TreeSet<>();
    addProcesses(found);
    for (String table : TABLES) {
      if (Files.isReadable(Path.of(table))) {
        Files.readAllLines(Path.of(table)).stream()
            .map(line -> table.endsWith("unix") ? line.replaceAll("^\\S+ \\S+ ", "") : line)
            .filter(line -> !table.endsWith("unix") || line.contains("/") || line.contains("@"))
            .forEach(line -> found.add(table + ": " + line));
      }
    }
    for (String folder : FOLDERS) {
      names(Path.of(folder)).forEach(name -> found.add(folder + "/" + name));
    }
    for (String folder : GROUPS) {
      names(Path.of(folder)).stream()
          .filter(name -> name.startsWith("sockscore"))
          .forEach(name -> found.add(folder + "/" + name));
    }
    addListeners(found);
    return new Traces(found);
  }

  /** What is here and was not there {@code before}. */
  List<String> since(Traces before) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(before.all());
    return List.copyOf(rest);
  }

  /** Those that we have started, and all in another network or with other processes than ours. */
  private static void addProcesses(Set<String> found) throws IOException {
    String network = namespace("self", "net");
    String processes = namespace("self", "pid");
    Set<Long> ours = new HashSet<>();
    ProcessHandle.current().descendants().forEach(process -> ours.add(process.pid()));
    for (String pid : names(Path.of("/proc"))) {
      if (pid.chars().allMatch(Character::isDigit) && !hasEnded(pid)) {
        String itsNetwork = namespace(pid, "net");
        String itsProcesses = namespace(pid, "pid");
        if (ours.contains(Long.valueOf(pid))
            || (!itsNetwork.isEmpty() && !itsNetwork.equals(network))
            || (!itsProcesses.isEmpty() && !itsProcesses.equals(processes))) {
          found.add("process " + pid + ": " + command(pid));
        }
      }
    }
  }

  /** Only its number is left, until process 1 of the machine takes note. */
  private static boolean hasEnded(String pid) {
    try {
      return Files.readString(Path.of("/proc", pid, "status"), ISO_8859_1).contains("\nState:\tZ");
    } catch (IOException e) {
      return true;
    }
  }

  private static String command(String pid) {
    try {
      return Files.readString(Path.of("/proc", pid, "cmdline"), ISO_8859_1)
          .replace('\0', ' ')
          .transform(line -> line.substring(0, Math.min(line.length(), 100)));
    } catch (IOException e) {
      return "";
    }
  }

  private static String namespace(String pid, String kind) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", pid, "ns", kind)).toString();
    } catch (IOException e) {
      return ""; // it has ended, or is another user's
    }
  }

  private static void addListeners(Set<String> found) throws IOException {
    for (String protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
      Path table = Path.of("/proc/net", protocol);
      if (Files.isReadable(table)) {
        for (String line : Files.readAllLines(table)) {
          String[] column = line.trim().split(" +");
          if (column.length > STATE
              && (protocol.startsWith("udp") || column[STATE].equals(LISTENS))) {
            found.add(protocol + " " + column[1]);
          }
        }
      }
    }
  }

  private static List<String> names(Path folder) {
    List<String> names = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    } catch (IOException e) {
      return names; // not there, or not for us to see
    }
    return names;
  }
}
