package org.sockscore.driver;

import java.util.List;
import org.sockscore.sandbox.Box;

/**
 * A program that is about to be started.
 *
 * @param meeting how it and the harness are to meet
 * @param box where it runs
 * @param command what starts it; what a script adds to it comes after
 * @param typed what a student types to build and start it; the same is added to it
 */
public record Contender(Meeting meeting, Box box, List<String> command, String typed) {
  public Contender {
    command = List.copyOf(command);
  }

  /** A program that is started by hand as it is here. */
  public Contender(Meeting meeting, Box box, List<String> command) {
    this(meeting, box, command, String.join(" ", command));
  }
}
