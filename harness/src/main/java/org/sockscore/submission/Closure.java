package org.sockscore.submission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The source files one program is made of: its entry, the files that declare what it mentions, and
 * so on. A client beside the server is left out, so that it cannot break the server's build.
 */
final class Closure {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  /** What one file declares for others, and all the words in it. */
  record Unit(Set<String> declares, Set<String> mentions) {
    static Unit of(Set<String> declares, String code) {
      return new Unit(declares, words(code));
    }

    private static Set<String> words(String code) {
      return IDENTIFIER.matcher(code).results().map(MatchResult::group).collect(Collectors.toSet());
    }
  }

  private final Map<String, Unit> units;

  private final Map<String, List<String>> declarers = new HashMap<>();

  Closure(Map<String, Unit> units) {
    this.units = new TreeMap<>(units);
    this.units.forEach(
        (name, unit) ->
            unit.declares()
                .forEach(
                    word -> declarers.computeIfAbsent(word, w -> new ArrayList<>()).add(name)));
  }

  /** The files of the program that starts in {@code entry}, sorted. */
  Set<String> of(String entry) {
    Set<String> program = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(entry));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (program.add(next)) {
        open.addAll(needs(next));
      }
    }
    return program;
  }

  private Set<String> needs(String name) {
    Unit unit = java.util.Objects.requireNonNull(units.get(name), name);
    Set<String> needs = new HashSet<>();
    for (String word : unit.mentions()) {
      if (!unit.declares().contains(word)) {
        nearest(name, declarers.getOrDefault(word, List.of())).ifPresent(needs::add);
      }
    }
    return needs;
  }

  /** Of several files that declare the same, the one in the same folder, or near to it. */
  private static java.util.Optional<String> nearest(String name, List<String> declarers) {
    return declarers.stream().max(Comparator.comparingInt(other -> shared(name, other)));
  }

  private static int shared(String name, String other) {
    String folder = HandedIn.folderOf(name) + "/";
    String otherFolder = HandedIn.folderOf(other) + "/";
    int i = 0;
    while (i < Math.min(folder.length(), otherFolder.length())
        && folder.charAt(i) == otherFolder.charAt(i)) {
      i++;
    }
    return i * 2 - otherFolder.length();
  }
}
