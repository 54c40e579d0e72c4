package org.sockscore.sandbox;

import java.util.Optional;
import org.sockscore.observe.Observer;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Termination;

/** A running process tree. Confined to the thread that drives it. */
public interface Program {
  /** What the kernel shows of it. */
  Observer observer();

  /** Puts {@code bytes} into its keyboard; lost where it has ended. Does not block. */
  void type(Bytes bytes);

  /** What it wrote to its screen since the last call; does not block. */
  Bytes takeScreen();

  /**
   * What it wrote to standard error since the last call, if that is not its screen, too; does not
   * block.
   */
  Bytes takeStderr();

  /**
   * How it ended, once all of it has and everything it wrote can be taken. Does not block as long
   * as it runs; what it has started ends with it, and is waited for. Looking also enforces those
   * limits that only sampling can: a program over one is ended here.
   */
  Optional<Termination> termination();

  /** Ends the whole tree and waits until it is gone. Bounded; safe to call twice. */
  void kill();
}
