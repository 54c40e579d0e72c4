package org.sockscore.assignment;

import java.util.List;

/** Steps whose values are still to be put in, from a table or at random. */
@FunctionalInterface
public interface ScriptTemplate {
  /** The scripts for {@code seed}; at least one; the same ones each time. */
  List<Script> scripts(long seed);
}
