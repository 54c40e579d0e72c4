package org.sockscore.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Boxes made of Linux namespaces: a network namespace of our own making, and bubblewrap for
 * processes and mounts. Needs no root where user namespaces are allowed; the launcher then starts
 * Java inside one.
 */
public final class BubblewrapSandbox implements Sandbox {
  private final Bubblewrap bubblewrap;
  private final boolean portableObservation;
  private final NetworkNamespace nursery;
  private final Path systemFiles;
  private final Optional<Path> filter;
  private final Keeper keeper = new Keeper();

  /** Those that no box is in. */
  private final Deque<UserNamespace> users = new ConcurrentLinkedDeque<>();

  /**
   * @param bubblewrap the {@code bwrap} program
   * @param portableObservation whether to look no closer than every system allows
   * @throws SandboxException if this machine does not let us make namespaces
   */
  public BubblewrapSandbox(Bubblewrap bubblewrap, boolean portableObservation)
      throws SandboxException {
    this.bubblewrap = bubblewrap;
    this.portableObservation = portableObservation;
    try {
      nursery = NetworkNamespace.nursery();
      systemFiles = writeSystemFiles(keeper.folder());
      filter = SystemCallFilter.writeTo(systemFiles);
    } catch (IOException e) {
      throw new SandboxException("no network namespaces here: " + e.getMessage(), e);
    }
  }

  /** What a program reads in {@code /etc} to learn who and where it is. */
  private static Path writeSystemFiles(Path scratch) throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("etc"));
    Map<String, String> files =
        Map.of(
            "passwd", "student:x:1000:1000:student:/home/student:/bin/sh\n",
            "group", "student:x:1000:\n",
            "hosts", "127.0.0.1 localhost\n::1 ip6-localhost\n127.0.1.1 sockscore\n",
            "nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n",
            "resolv.conf", "");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = Files.writeString(folder.resolve(file.getKey()), file.getValue());
      UserNamespace.show(path);
    }
    return folder;
  }

  @Override
  public String isolation() {
    return "bubblewrap";
  }

  @Override
  public String observation() {
    return portableObservation ? "portable" : "proof";
  }

  @Override
  public Box open(BoxSpec spec) throws SandboxException {
    try {
      NetworkNamespace network = nursery.bear();
      if (spec.endpoint() != null) {
        network.reserve(spec.endpoint().port());
      }
      Optional<UserNamespace> own =
          bubblewrap.anotherUser() ? Optional.of(freeUsers()) : Optional.empty();
      return new BubblewrapBox(
          new BubblewrapCommand(bubblewrap, systemFiles, filter, own, spec, keeper.freshMark()),
          spec,
          keeper.folder(),
          network,
          portableObservation,
          () -> own.ifPresent(users::add));
    } catch (IOException e) {
      throw new SandboxException("cannot make a box: " + e.getMessage(), e);
    }
  }

  private UserNamespace freeUsers() throws IOException {
    UserNamespace free = users.poll();
    while (free != null && !free.isAlive()) {
      free = users.poll();
    }
    return free == null ? UserNamespace.make() : free;
  }

  @Override
  public Path scratch() throws IOException {
    return keeper.folder();
  }

  @Override
  public void abandon() {
    keeper.abandon();
  }

  @Override
  public void close() {
    nursery.close();
    users.forEach(UserNamespace::close);
    keeper.close();
  }
}
