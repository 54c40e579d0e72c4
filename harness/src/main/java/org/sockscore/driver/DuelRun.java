package org.sockscore.driver;

import java.util.Map;
import org.sockscore.assignment.Script;
import org.sockscore.reports.Role;
import org.sockscore.reports.Transcript;

/**
 * What became of a client and a server that met.
 *
 * @param sides what was played with each side; a side that was not started is absent
 * @param complete whether every part was played, and satisfied
 */
public record DuelRun(Map<Role, Side> sides, boolean complete) {
  /**
   * One side.
   *
   * @param script the steps that were played with it, what was handed on to it among them
   */
  public record Side(Script script, Transcript transcript) {}

  public DuelRun {
    sides = Map.copyOf(sides);
  }
}
