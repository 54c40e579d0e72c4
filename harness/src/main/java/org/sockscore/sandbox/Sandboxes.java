package org.sockscore.sandbox;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out by trying what this machine offers, and makes the sandbox. */
public final class Sandboxes {
  /** What the proof of silence reads; some kernels and containers lack parts of it. */
  private static final List<String> SHOWN_BY_PROCFS =
      List.of(
          "/proc/thread-self/net/tcp",
          "/proc/thread-self/syscall",
          "/proc/thread-self/schedstat",
          "/proc/thread-self/children",
          "/proc/self/timers");

  private Sandboxes() {}

  /** Something that nothing keeps a program from. */
  public enum Gap {
    /** Reading and changing the files of whoever grades. */
    FILES,
    /** Ending other programs, and staying behind. */
    PROCESSES,
    /** Reaching any address. */
    NETWORK,
    /** Using up memory, disk and processes between two samples. */
    RESOURCES,
    /** Having many processes for as long as it takes to see them. */
    TASKS,
    /** Using up memory, where the machine has less than all that run at once may use. */
    MEMORY,
    /** System calls that no program of a course needs. */
    SYSTEM_CALLS;

    /** As in messages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What was found.
   *
   * @param bubblewrap the {@code bwrap} program, if there is one
   * @param obstacle why no box can be made, in technical English; nothing if one can
   * @param procfs whether {@code /proc} shows what programs do
   * @param processor whether the proof of silence knows this processor
   */
  public record Offer(
      Optional<Bubblewrap> bubblewrap,
      Optional<String> obstacle,
      boolean procfs,
      boolean processor) {
    /** Whether programs can run in a box of their own. */
    public boolean isolates() {
      return obstacle.isEmpty();
    }

    /** What a program is not kept from here. */
    public List<Gap> gaps() {
      if (!isolates()) {
        return List.of(Gap.FILES, Gap.PROCESSES, Gap.NETWORK, Gap.RESOURCES);
      }
      List<Gap> gaps = new ArrayList<>();
      boolean anotherUser = bubblewrap.filter(Bubblewrap::anotherUser).isPresent();
      if (!LimitPrefix.holdsTasks(anotherUser) && !TaskGroup.areThere()) {
        gaps.add(Gap.TASKS);
      }
      if (memoryBytes() < Runtime.getRuntime().availableProcessors() * Limits.RUN.memoryBytes()) {
        gaps.add(Gap.MEMORY);
      }
      if (!processor) {
        gaps.add(Gap.SYSTEM_CALLS);
      }
      return List.copyOf(gaps);
    }

    /** Of the machine, or of the container that we are in. */
    private static long memoryBytes() {
      return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
  }

  /**
   * The sandbox that {@code choice} asks for.
   *
   * @param portableObservation whether to look no closer than every system allows
   * @throws SandboxException if bubblewrap is asked for and does not work here; the message says
   *     why
   */
  public static Sandbox choose(SandboxChoice choice, boolean portableObservation)
      throws SandboxException {
    if (choice == SandboxChoice.NONE) {
      return new HostSandbox(portableObservation);
    }
    Offer offer = probe();
    if (offer.isolates() && offer.bubblewrap().isPresent()) {
      return new BubblewrapSandbox(offer.bubblewrap().get(), portableObservation);
    }
    if (choice == SandboxChoice.BUBBLEWRAP) {
      throw new SandboxException(offer.obstacle().orElse("bubblewrap is not installed"));
    }
    return new HostSandbox(portableObservation);
  }

  /** Tries what this machine offers; takes some 10 ms. */
  public static Offer probe() {
    boolean procfs = SHOWN_BY_PROCFS.stream().allMatch(file -> Files.isReadable(Path.of(file)));
    boolean processor = "amd64".equals(System.getProperty("os.arch"));
    Optional<Path> program = onPath("bwrap");
    if (!procfs || program.isEmpty()) {
      String missing = procfs ? "bubblewrap is not installed" : "no Linux namespaces here";
      return new Offer(Optional.empty(), Optional.of(missing), procfs, processor);
    }
    List<Bubblewrap> ways = new ArrayList<>();
    if (processor && LimitPrefix.isExempt()) {
      // In a namespace of ours only the filter of system calls keeps it from more of them.
      ways.add(new Bubblewrap(program.get(), List.of(), true));
    }
    ways.add(new Bubblewrap(program.get(), Bubblewrap.NO_MORE_NAMESPACES, false));
    Bubblewrap plain = new Bubblewrap(program.get(), List.of(), false);
    Optional<Bubblewrap> best = ways.stream().filter(way -> obstacle(way).isEmpty()).findFirst();
    return best.isPresent()
        ? new Offer(best, Optional.empty(), procfs, processor)
        : new Offer(Optional.of(plain), obstacle(plain), procfs, processor);
  }

  private static Optional<Path> onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Why no box can be made with {@code bubblewrap}: a trial answers, reading settings does not. */
  private static Optional<String> obstacle(Bubblewrap bubblewrap) {
    try (NetworkNamespace nursery = NetworkNamespace.nursery();
        NetworkNamespace network = nursery.bear();
        UserNamespace users = bubblewrap.anotherUser() ? UserNamespace.make() : null) {
      Process process =
          network.call(() -> Command.start(trial(bubblewrap, users), Map.of(), Path.of("/")));
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of("bubblewrap does not come back");
      }
      return process.exitValue() == 0
          ? Optional.empty()
          : Optional.of(
              new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).trim());
    } catch (IOException e) {
      return Optional.of("no network namespaces: " + e.getMessage());
    } catch (LinkageError e) {
      return Optional.of("the system cannot be called from Java: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static List<String> trial(Bubblewrap bubblewrap, @Nullable UserNamespace users) {
    List<String> words = new ArrayList<>();
    if (users != null) {
      words.addAll(List.of("/bin/sh", "-c", "exec \"$@\" 5<" + users.path(), "sh"));
    }
    words.add(bubblewrap.program().toString());
    words.addAll(
        users == null ? List.of("--unshare-user", "--uid", "1000") : List.of("--userns", "5"));
    words.add("--unshare-pid");
    words.addAll(bubblewrap.extraOptions());
    words.addAll(List.of("--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--"));
    words.addAll(users == null ? List.of() : UserNamespace.becomeStudent());
    words.add("/bin/true");
    return words;
  }
}
