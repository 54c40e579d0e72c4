package org.sockscore.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sockscore.assignment.Endpoint;

/**
 * No box: the program runs as any other of this user's programs does, one at a time a port. For
 * systems without namespaces, and for tests.
 */
public final class HostSandbox implements Sandbox {
  private final boolean portableObservation;
  private final Keeper keeper = new Keeper();

  /**
   * @param portableObservation whether to look no closer than every system allows; without {@code
   *     /proc} that is so anyway
   */
  public HostSandbox(boolean portableObservation) {
    this.portableObservation =
        portableObservation || !Files.isReadable(Path.of("/proc/thread-self/net/tcp"));
  }

  @Override
  public String isolation() {
    return "none";
  }

  @Override
  public String observation() {
    return "portable";
  }

  @Override
  public Box open(BoxSpec spec) throws SandboxException {
    Endpoint endpoint = spec.endpoint();
    try {
      PortLock lock = endpoint == null ? null : PortLock.acquire(endpoint);
      try {
        return new HostBox(spec, lock, keeper.folder(), keeper.freshMark(), portableObservation);
      } catch (IOException | RuntimeException e) {
        if (lock != null) {
          lock.close();
        }
        throw e;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new SandboxException("cannot get ready for a program: " + e.getMessage(), e);
    }
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
    keeper.close();
  }
}
