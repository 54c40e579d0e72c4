package org.sockscore.submission;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sockscore.reports.Role;

/**
 * What is looked for in the files that were handed in.
 *
 * @param offered the roles the assignment has an exercise for; at least one
 * @param role the role the user asked for with {@code --role}
 * @param run the command the user gave with {@code --run}, with {@code {port}} for the port
 */
public record Request(Set<Role> offered, Optional<Role> role, Optional<String> run) {
  public Request {
    offered = Set.copyOf(EnumSet.copyOf(offered));
  }

  /** A request that leaves everything to be found out. */
  public static Request of(Set<Role> offered) {
    return new Request(offered, Optional.empty(), Optional.empty());
  }

  /** The role there is no choice about. */
  Optional<Role> settledRole() {
    return offered.size() == 1 ? Optional.of(offered.iterator().next()) : role;
  }
}
