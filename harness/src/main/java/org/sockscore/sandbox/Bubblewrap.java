package org.sockscore.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * The {@code bwrap} program of this machine.
 *
 * @param extraOptions those that not every version has, and this one was seen to take
 * @param anotherUser whether programs are another user than we are, who are root
 */
public record Bubblewrap(Path program, List<String> extraOptions, boolean anotherUser) {
  /** Since 0.8: what runs inside can make no namespaces of its own. */
  static final List<String> NO_MORE_NAMESPACES = List.of("--disable-userns");

  public Bubblewrap {
    extraOptions = List.copyOf(extraOptions);
  }
}
