package org.sockscore.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one file of Java source declares.
 *
 * @param code its text without comments and strings
 * @param packageName empty for the unnamed package
 * @param publicType the public type at the top, after which the compiler wants the file to be named
 * @param types at the top, each with its code
 */
record JavaFile(
    String code, String packageName, Optional<String> publicType, Map<String, String> types) {
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^[ \\t]*package\\s+([\\p{L}\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile(
          "((?:\\b(?:public|abstract|final|sealed|non-sealed|strictfp)\\s+){0,6})"
              + "\\b(?:class|interface|enum|record)\\s+([\\p{L}_$][\\p{L}\\p{N}_$]*)");
  private static final Pattern MAIN = Pattern.compile("\\bvoid\\s+main\\s*\\(");

  static JavaFile of(String text) {
    String code = Syntax.JAVA.code(text);
    List<MatchResult> types = TYPE.matcher(TopLevel.of(code)).results().toList();
    return new JavaFile(code, packageIn(code), publicType(types), bodies(code, types));
  }

  /** The types that have a {@code main}. */
  List<String> mains() {
    List<String> mains = new ArrayList<>();
    types.forEach(
        (name, body) -> {
          if (MAIN.matcher(body).find()) {
            mains.add(name);
          }
        });
    return mains;
  }

  /** The full name of its type {@code name}. */
  String fullName(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  Closure.Unit unit() {
    return Closure.Unit.of(Set.copyOf(types.keySet()), code);
  }

  /** The name the compiler wants for the file called {@code name}. */
  String wantedName(String name) {
    String stem = publicType.orElse(HandedIn.stem(name));
    return HandedIn.in(HandedIn.folderOf(name), stem + ".java");
  }

  private static String packageIn(String code) {
    Matcher matcher = PACKAGE.matcher(code);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static Optional<String> publicType(List<MatchResult> types) {
    return types.stream()
        .filter(type -> type.group(1).contains("public"))
        .map(type -> type.group(2))
        .findFirst();
  }

  private static Map<String, String> bodies(String code, List<MatchResult> types) {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (int i = 0; i < types.size(); i++) {
      int end = i + 1 < types.size() ? types.get(i + 1).start() : code.length();
      bodies.put(types.get(i).group(2), code.substring(types.get(i).start(), end));
    }
    return bodies;
  }

  static Map<String, Closure.Unit> units(Map<String, JavaFile> files) {
    return files.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().unit()));
  }
}
