package org.sockscore.grade;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of result folders for submissions. A name as handed in may hold anything a file system lets
 * through; a result folder must be safe in a shell, a link and a spreadsheet, on every system, and
 * no two may be the same where case or the form of an accent does not count.
 */
final class FolderNames {
  private static final int MAX_BYTES = 100;
  private static final int HASH_DIGITS = 8;

  /** Names that the results of the class take, and those Windows keeps for devices. */
  private static final Set<String> TAKEN =
      Set.of("index.html", "summary.json", "grades.csv", "con", "prn", "aux", "nul");

  private FolderNames() {}

  /** A folder name for each of {@code submissions}, in their order. */
  static Map<String, String> of(Collection<String> submissions) {
    Map<String, Integer> uses = new HashMap<>();
    submissions.forEach(name -> uses.merge(folded(safe(name)), 1, Integer::sum));
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : submissions) {
      String safe = safe(name);
      boolean plain = safe.equals(name) && uses.getOrDefault(folded(safe), 0) == 1 && !taken(safe);
      names.put(name, plain ? safe : safe + "-" + hash(name));
    }
    return names;
  }

  private static boolean taken(String name) {
    String folded = folded(name);
    return TAKEN.contains(folded) || folded.matches("(com|lpt)[0-9](\\..*)?");
  }

  private static String safe(String name) {
    StringBuilder safe = new StringBuilder();
    int bytes = 0;
    for (int c : name.codePoints().toArray()) {
      String kept = allowed(c) ? Character.toString(c) : "_";
      bytes += kept.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_BYTES) {
        break;
      }
      safe.append(kept);
    }
    return safe.toString().replaceFirst("^[-. ]", "_").replaceFirst("[. ]$", "_");
  }

  private static boolean allowed(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || "-_.+@ ".indexOf(codePoint) >= 0;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String hash(String name) {
    return Sha256.of(name).substring(0, HASH_DIGITS);
  }
}
