package org.sockscore.assignment;

import java.util.Map;
import java.util.Optional;
import org.sockscore.reference.Oracle;
import org.sockscore.reports.Role;

/**
 * What the texts of a case may refer to.
 *
 * @param minBytes the names of its table and its draws, each with the least length of its value
 * @param oracle what the reference implementation answers, if there is one
 * @param transport how the bytes travel
 * @param role of the program under test
 */
record Scope(
    Map<String, Integer> minBytes, Optional<Oracle> oracle, Transport transport, Role role) {
  Scope {
    minBytes = Map.copyOf(minBytes);
  }

  Scope with(Map<String, Integer> names) {
    return new Scope(names, oracle, transport, role);
  }
}
