package org.sockscore.submission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which script imports which: the one to start is the one that the others are imported by, not the
 * one that happens to contain the call of {@code accept}.
 */
final class ScriptGraph {
  /**
   * One source file.
   *
   * @param imports the names of the other files it imports
   * @param guarded whether it says itself that it is to be started
   */
  record Script(Evidence evidence, Set<String> imports, boolean guarded) {}

  private final Map<String, Script> scripts;

  ScriptGraph(Map<String, Script> scripts) {
    this.scripts = new TreeMap<>(scripts);
  }

  /** The files that may be meant to be started. */
  Set<String> entries() {
    Set<String> entries = new TreeSet<>();
    scripts.forEach(
        (name, script) -> {
          if (!script.evidence().isNone()) {
            entries.add(starterOf(name));
          } else if (importersOf(name).isEmpty() && !isTestOfOthers(name)) {
            entries.add(name);
          }
        });
    return entries;
  }

  /** What the file and, if it shows nothing itself, what it imports shows. */
  Evidence evidence(String name) {
    Script script = script(name);
    return script.evidence().isNone() ? evidenceOfAll(reached(name)) : script.evidence();
  }

  private Evidence evidenceOfAll(Set<String> names) {
    return names.stream().map(name -> script(name).evidence()).reduce(Evidence.NONE, Evidence::or);
  }

  private Set<String> reached(String name) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(name));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reached.add(next)) {
        open.addAll(script(next).imports());
      }
    }
    return reached;
  }

  private String starterOf(String name) {
    Set<String> seen = new LinkedHashSet<>();
    String starter = name;
    while (!script(starter).guarded() && seen.add(starter)) {
      String current = starter;
      starter =
          importersOf(current).stream()
              .filter(importer -> usesForItself(importer, current))
              .findFirst()
              .orElse(current);
    }
    return starter;
  }

  /** A client that takes a constant from its server does not start the server. */
  private boolean usesForItself(String importer, String name) {
    Evidence own = script(importer).evidence();
    return own.isNone() || own.roles().stream().anyMatch(script(name).evidence().roles()::contains);
  }

  private Set<String> importersOf(String name) {
    Set<String> importers = new TreeSet<>();
    scripts.forEach(
        (other, script) -> {
          if (script.imports().contains(name) && !other.equals(name) && !isTest(other)) {
            importers.add(other);
          }
        });
    return importers;
  }

  private boolean isTestOfOthers(String name) {
    return isTest(name) && !script(name).imports().isEmpty();
  }

  private static boolean isTest(String name) {
    return HandedIn.stem(name).matches("(?i)tests?|tests?[_-].*|.*[_.-]tests?");
  }

  private Script script(String name) {
    return java.util.Objects.requireNonNull(scripts.get(name), name);
  }
}
