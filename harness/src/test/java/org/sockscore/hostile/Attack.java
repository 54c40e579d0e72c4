package org.sockscore.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.sockscore.reports.Role;

/**
 * A program that tries to harm, as its folder describes it.
 *
 * @param id group and name
 * @param tries what, in one line
 * @param assignment folder of the assignment it is handed in for
 * @param expected the verdict, and for a failure the code of its first finding
 * @param archive what is handed in instead of the files of its folder, as {@code make.py} calls it
 * @param control turns it into a right program; an archive has none of its own
 * @param neighbour keeps it just within a limit, where one is tried
 * @param budget in which it must be graded
 * @param slow whether it takes minutes
 * @param name under which it is handed in
 * @param handedInAs what a part of a path is called when it is handed in, by what it is called here
 * @param onlyBoxContains whether nothing keeps it from harm where there are no boxes
 */
record Attack(
    String id,
    Path folder,
    String tries,
    String assignment,
    Role role,
    String expected,
    Optional<String> archive,
    Optional<Replacement> control,
    Optional<Replacement> neighbour,
    Duration budget,
    boolean slow,
    String name,
    Map<String, String> handedInAs,
    boolean onlyBoxContains) {
  private static final String DESCRIPTION = "attack.yaml";
  private static final int USUAL_BUDGET_SECONDS = 30;

  /** One text of one file for another. */
  record Replacement(String text, String by) {
    private static Replacement of(Object described) {
      Map<?, ?> words = (Map<?, ?>) described;
      return new Replacement(String.valueOf(words.get("replace")), String.valueOf(words.get("by")));
    }
  }

  /** All that are described below {@code root}, in the order of their names. */
  static List<Attack> allIn(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, 3)) {
      return files
          .filter(file -> file.endsWith(DESCRIPTION))
          .map(file -> describedBy(root, file))
          .sorted(Comparator.comparing(Attack::id))
          .toList();
    }
  }

  private static Attack describedBy(Path root, Path file) {
    try {
      Map<?, ?> words =
          (Map<?, ?>)
              new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      String[] exercise = String.valueOf(words.get("exercise")).split("/");
      Object budget = words.get("budget");
      Object name = words.get("name");
      return new Attack(
          root.toAbsolutePath().relativize(folder).toString(),
          folder,
          String.valueOf(words.get("tries")),
          exercise[0],
          Role.of(exercise[1]),
          String.valueOf(words.get("expect")),
          Optional.ofNullable(words.get("archive")).map(String::valueOf),
          Optional.ofNullable(words.get("control")).map(Replacement::of),
          Optional.ofNullable(words.get("neighbour")).map(Replacement::of),
          Duration.ofSeconds(budget == null ? USUAL_BUDGET_SECONDS : (Integer) budget),
          Boolean.TRUE.equals(words.get("slow")),
          name == null ? String.valueOf(folder.getFileName()) : name.toString(),
          handedInAs(words.get("handed-in-as")),
          "box".equals(words.get("contained-by")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> handedInAs(@Nullable Object described) {
    Map<String, String> names = new HashMap<>();
    if (described instanceof Map<?, ?> pairs) {
      pairs.forEach((here, there) -> names.put(here.toString(), there.toString()));
    }
    return names;
  }

  /** Without its group. */
  String shortName() {
    return id.substring(id.indexOf('/') + 1);
  }

  /** Puts the program into {@code target}, as it is. */
  void handIn(Path target) throws IOException, InterruptedException {
    if (archive.isPresent()) {
      make(archive.get(), target);
    } else {
      copy(target, Optional.empty());
    }
  }

  /** Puts a right program into {@code target}, which differs in nothing but the attack. */
  void handInControl(Path target) throws IOException, InterruptedException {
    if (control.isPresent()) {
      handIn(target, control.get());
    } else {
      make("plain", target);
    }
  }

  private void make(String kind, Path target) throws IOException, InterruptedException {
    Files.createDirectories(target);
    Path maker = folder.resolveSibling("make.py");
    Path file = target.resolve("rendu.zip");
    Process process =
        new ProcessBuilder("python3", maker.toString(), kind, file.toString()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("cannot make " + kind);
    }
  }

  /**
   * Puts the program into {@code target}, with one text for another.
   *
   * @throws IllegalStateException if the text does not stand there just once
   */
  void handIn(Path target, Replacement replacement) throws IOException {
    int found = copy(target, Optional.of(replacement));
    if (found != 1) {
      throw new IllegalStateException(
          id + ": “" + replacement.text() + "” stands there " + found + " times");
    }
  }

  private int copy(Path target, Optional<Replacement> replacement) throws IOException {
    int found = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(DESCRIPTION)) {
          Path copy = target;
          for (Path part : folder.relativize(file)) {
            copy = copy.resolve(handedInAs.getOrDefault(part.toString(), part.toString()));
          }
          Files.createDirectories(Objects.requireNonNull(copy.getParent()));
          String content = Files.readString(file, StandardCharsets.ISO_8859_1);
          Files.writeString(
              copy,
              replacement.map(r -> content.replace(r.text(), r.by())).orElse(content),
              StandardCharsets.ISO_8859_1);
          found += replacement.map(r -> content.split(quoted(r.text()), -1).length - 1).orElse(0);
        }
      }
    }
    return found;
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }
}
