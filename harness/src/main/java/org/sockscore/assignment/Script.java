package org.sockscore.assignment;

import java.util.List;

/**
 * Concrete steps to play against one run of a program.
 *
 * @param label what tells this run from the others of its case, such as {@code n = 561}; empty if
 *     it is the only one
 */
public record Script(String label, List<Step> steps) {
  public Script {
    steps = List.copyOf(steps);
  }
}
