package org.sockscore.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.sockscore.assignment.Endpoint;

/**
 * Sees to it that, without boxes, one program at a time has a port, across all threads and all runs
 * of a user.
 */
final class PortLock implements AutoCloseable {
  private static final Map<Endpoint, Semaphore> TURNS = new ConcurrentHashMap<>();

  private final Semaphore turn;
  private final FileChannel file;
  private final FileLock lock;
  private boolean released;

  private PortLock(Semaphore turn, FileChannel file, FileLock lock) {
    this.turn = turn;
    this.file = file;
    this.lock = lock;
  }

  /** Waits for its turn. */
  static PortLock acquire(Endpoint endpoint) throws IOException {
    Semaphore turn = TURNS.computeIfAbsent(endpoint, any -> new Semaphore(1, true));
    turn.acquireUninterruptibly();
    FileChannel file = null;
    try {
      file = FileChannel.open(path(endpoint), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new PortLock(turn, file, file.lock());
    } catch (IOException e) {
      turn.release();
      if (file != null) {
        file.close();
      }
      throw e;
    }
  }

  private static Path path(Endpoint endpoint) throws IOException {
    Path folder = HomeFolder.cache(System.getenv()).resolve("locks");
    Files.createDirectories(folder);
    return folder.resolve(endpoint.transport().word() + "-" + endpoint.port() + ".lock");
  }

  @Override
  public void close() {
    if (released) {
      return;
    }
    released = true;
    try (FileChannel channel = file;
        FileLock held = lock) {
      assert channel.isOpen() && held.isValid();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.release();
    }
  }
}
