package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words with which bubblewrap makes a box. The network is not its business: it inherits that of
 * its starter.
 */
final class BubblewrapCommand {
  static final String FOLDER = "/submission";
  private static final String ROOM = "/work";
  private static final String HOME = "/home/student";

  /** Where what is written stays in memory, and is gone with the box. */
  static final List<String> MEMORY_FOLDERS = List.of("/dev/shm", "/tmp", HOME);

  private static final String SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin";
  private static final long TEMPORARY_BYTES = 64L << 20;

  /**
   * What interpreters and compilers need of the system's own settings; nothing that tells of the
   * machine's users.
   */
  private static final List<String> SHARED_SETTINGS =
      List.of(
          "/etc/alternatives",
          "/etc/ld.so.cache",
          "/etc/ld.so.conf",
          "/etc/ld.so.conf.d",
          "/etc/localtime",
          "/etc/mime.types",
          "/etc/protocols",
          "/etc/services",
          "/etc/java-17-openjdk",
          "/etc/java-21-openjdk",
          "/etc/java-25-openjdk");

  private final Bubblewrap bubblewrap;
  private final Path systemFiles;
  private final Optional<Path> filter;
  private final Optional<UserNamespace> users;
  private final BoxSpec spec;
  private final String runMark;
  private final List<Path> given = new ArrayList<>();

  BubblewrapCommand(
      Bubblewrap bubblewrap,
      Path systemFiles,
      Optional<Path> filter,
      Optional<UserNamespace> users,
      BoxSpec spec,
      String runMark) {
    this.bubblewrap = bubblewrap;
    this.systemFiles = systemFiles;
    this.filter = filter;
    this.users = users;
    this.spec = spec;
    this.runMark = runMark;
  }

  String runMark() {
    return runMark;
  }

  /** From now on {@code file} is in the home folder, to be read; where the program finds it. */
  String give(Path file) {
    given.add(file);
    return inside(file);
  }

  /**
   * Lets the program read, and where it may write own, what it will find; it may be another user
   * than we are.
   *
   * @throws IOException if it cannot, as where a tool is closed to everybody but root
   */
  void handOver(@Nullable WorkFolder room) throws IOException {
    if (users.isEmpty()) {
      return;
    }
    if (room != null) {
      UserNamespace.give(room.outer());
    } else if (spec.writable()) {
      UserNamespace.give(spec.folder());
    } else {
      UserNamespace.show(spec.folder());
    }
    for (Path file : given) {
      UserNamespace.show(file);
    }
    for (Path tool : spec.toolFolders()) {
      if (Files.exists(tool) && !UserNamespace.isShown(tool)) {
        throw new IOException(tool + " must be readable by everybody: chmod -R o+rX " + tool);
      }
    }
  }

  private static String inside(Path file) {
    return HOME + "/" + file.getFileName();
  }

  /**
   * The whole command line that runs {@code command} in the box. {@code /bin/sh} joins the task
   * group, redirects and steps aside.
   *
   * @param status the file that bubblewrap reports to
   * @param screen the terminal for standard input, output and error, "" for pipes
   * @param door of the task group, "" for none
   * @param room where the program may write, if it may
   */
  List<String> around(
      List<String> command, Path status, String screen, String door, @Nullable WorkFolder room) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("/bin/sh", "-c", preparation(screen, door)));
    words.addAll(List.of(status.toString(), screen, door));
    words.add(bubblewrap.program().toString());
    words.addAll(List.of("--json-status-fd", "3"));
    addUsers(words);
    words.addAll(
        List.of("--unshare-pid", "--unshare-ipc", "--unshare-uts", "--hostname", "sockscore"));
    words.addAll(List.of("--die-with-parent", "--new-session"));
    words.addAll(List.of("--unsetenv", ProgramEnvironment.RUN_MARK));
    if (filter.isPresent()) {
      words.addAll(List.of("--seccomp", "4"));
    }
    addSystem(words);
    addMemory(words);
    addFolders(words, room);
    words.add("--");
    if (users.isPresent()) {
      words.addAll(List.of("/bin/sh", "-c", "exec \"$@\" 5<&-", "sh"));
      words.addAll(UserNamespace.becomeStudent());
    }
    words.addAll(LimitPrefix.of(spec.limits(), true));
    words.addAll(command);
    return words;
  }

  private void addUsers(List<String> words) {
    if (users.isPresent()) {
      words.addAll(List.of("--userns", "5"));
      return;
    }
    String student = String.valueOf(UserNamespace.STUDENT);
    words.addAll(List.of("--unshare-user", "--uid", student, "--gid", student));
    words.addAll(bubblewrap.extraOptions());
  }

  /** $0 is the status file, $1 the terminal, $2 the door. */
  private String preparation(String screen, String door) {
    StringBuilder script = new StringBuilder();
    if (!door.isEmpty()) {
      script.append("echo $$ >\"$2\"; ");
    }
    script.append("t=$1; shift 2; ");
    if (!screen.isEmpty()) {
      script.append("exec <\"$t\" >\"$t\" 2>\"$t\"; ");
    }
    if (users.isPresent()) {
      // What is written to may be opened again, as /dev/stderr; what chown says is not for it.
      script.append("/bin/chown ").append(UserNamespace.OUTSIDE);
      script.append(" /dev/fd/0 /dev/fd/1 /dev/fd/7 7>&2 2>/dev/null || exit 1; ");
    }
    script.append("exec \"$@\" 3>\"$0\"");
    filter.ifPresent(file -> script.append(" 4<'").append(file).append('\''));
    users.ifPresent(namespace -> script.append(" 5<").append(namespace.path()));
    return script.toString();
  }

  private void addSystem(List<String> words) {
    addWays(words, Path.of("/etc/passwd"));
    addWays(words, Path.of(HOME));
    words.addAll(List.of("--ro-bind", "/usr", "/usr"));
    for (String folder : List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")) {
      Path path = Path.of(folder);
      if (Files.isSymbolicLink(path)) {
        words.addAll(List.of("--symlink", "usr" + folder, folder));
      } else if (Files.isDirectory(path)) {
        words.addAll(List.of("--ro-bind", folder, folder));
      }
    }
    for (String settings : SHARED_SETTINGS) {
      words.addAll(List.of("--ro-bind-try", settings, settings));
    }
    for (String name : List.of("passwd", "group", "hosts", "nsswitch.conf", "resolv.conf")) {
      words.addAll(List.of("--ro-bind", systemFiles.resolve(name).toString(), "/etc/" + name));
    }
  }

  private void addMemory(List<String> words) {
    words.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    for (String folder : MEMORY_FOLDERS) {
      words.addAll(List.of("--perms", "1777", "--size", String.valueOf(TEMPORARY_BYTES)));
      words.addAll(List.of("--tmpfs", folder));
    }
    for (Path file : given) {
      words.addAll(List.of("--ro-bind", file.toString(), inside(file)));
    }
  }

  private void addFolders(List<String> words, @Nullable WorkFolder room) {
    for (Path tool : spec.toolFolders()) {
      addWays(words, tool);
      words.addAll(List.of("--ro-bind", tool.toString(), tool.toString()));
    }
    if (room == null) {
      String bind = spec.writable() ? "--bind" : "--ro-bind";
      words.addAll(
          List.of(bind, spec.folder().toAbsolutePath().toString(), FOLDER, "--chdir", FOLDER));
    } else {
      words.addAll(List.of("--bind", room.outer().toString(), ROOM));
      words.addAll(List.of("--chdir", ROOM + "/" + room.inner().getFileName()));
    }
    // What is left of the scaffolding is memory too, and must not be written to.
    words.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/"));
  }

  /** Left to itself, bubblewrap lets only root through the folders on the way to {@code path}. */
  private static void addWays(List<String> words, Path path) {
    for (int names = 1; names < path.getNameCount(); names++) {
      String way = path.getRoot() + path.subpath(0, names).toString();
      words.addAll(List.of("--perms", "0755", "--dir", way));
    }
  }

  Map<String, String> environment() {
    String tools =
        spec.toolFolders().stream()
            .flatMap(folder -> Stream.of(folder.resolve("bin"), folder))
            .map(Path::toString)
            .collect(Collectors.joining(":"));
    return ProgramEnvironment.of(
        HOME, tools.isEmpty() ? SYSTEM_PATH : tools + ":" + SYSTEM_PATH, runMark);
  }
}
