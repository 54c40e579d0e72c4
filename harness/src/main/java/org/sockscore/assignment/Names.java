package org.sockscore.assignment;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** How assignments, cases, peers and values may be called. */
final class Names {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  private Names() {}

  /** {@code name}; it is reported if it cannot be one. */
  static String check(Node at, String name, Problems problems) {
    if (!name.isBlank() && !NAME.matcher(name).matches()) {
      problems.add(at, Sentence.of("bad-name", name), Sentence.of("bad-name.remedy"));
    }
    return name;
  }
}
