package org.sockscore.driver;

import java.util.List;
import org.sockscore.sandbox.Box;

/**
 * A program that is about to be started.
 *
 * @param meeting how it and the harness are to meet
 * @param box where it runs
 * @param command what starts it; what a script adds to it comes after
 */
public record Contender(Meeting meeting, Box box, List<String> command) {
  public Contender {
    command = List.copyOf(command);
  }
}
