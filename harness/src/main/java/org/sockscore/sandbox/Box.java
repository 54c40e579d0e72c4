package org.sockscore.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.sockscore.assignment.GivenFile;

/** A place for one program. Confined to one thread at a time. */
public interface Box extends AutoCloseable {
  /** Whether nobody but the harness can reach the program. */
  boolean isIsolated();

  /**
   * Runs {@code action} inside the network of the box. NIO channels opened there belong to it for
   * life and may be used from any thread.
   */
  <T> T inside(Callable<T> action) throws IOException;

  /**
   * Puts {@code file} into the home folder of the program, which can read it and not change it.
   * Before it is started.
   *
   * @return where the program finds it
   * @throws SandboxException if it cannot be written; a fault of our side
   */
  String give(GivenFile file) throws SandboxException;

  /**
   * Makes the working folder of the program a copy of its own, which it may write to. Before it is
   * started.
   *
   * @throws SandboxException if it cannot be made; a fault of our side
   */
  void makeRoom() throws SandboxException;

  /**
   * What the program has left in the room that was made for it, or one folder up; nothing if none
   * was. After it has ended.
   */
  List<LeftFile> left();

  /**
   * Starts {@code command} in the working folder of the box. At most once a box.
   *
   * @param terminal whether keyboard and screen are a terminal, so that it writes when it prints
   * @throws SandboxException if it cannot be started; a fault of our side
   */
  Program start(List<String> command, boolean terminal) throws SandboxException;

  /**
   * Ends the whole process tree and gives the port and all files back. Bounded; safe to call twice.
   */
  @Override
  void close();
}
