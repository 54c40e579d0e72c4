package org.sockscore.assignment;

import java.util.List;
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
 * @param files what the files of the case are called in it
 */
record Scope(
    Map<String, Integer> minBytes,
    Optional<Oracle> oracle,
    Transport transport,
    Role role,
    List<String> files) {
  Scope {
    minBytes = Map.copyOf(minBytes);
    files = List.copyOf(files);
  }

  Scope with(Map<String, Integer> names) {
    return new Scope(names, oracle, transport, role, files);
  }

  Scope in(Role other) {
    return new Scope(minBytes, oracle, transport, other, files);
  }

  Scope withFiles(List<String> names) {
    return new Scope(minBytes, oracle, transport, role, names);
  }
}
