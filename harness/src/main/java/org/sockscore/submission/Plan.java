package org.sockscore.submission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a program is built and started; see {@link Submission} for the fields.
 *
 * @param launch may contain {@link #BUILT_PROGRAM} in a word
 */
record Plan(
    Optional<Recipe> recipe,
    List<String> launch,
    List<Path> toolFolders,
    Optional<String> shadowing) {
  /** Stands for the name of the program that {@code make} builds, known only then. */
  static final String BUILT_PROGRAM = "{program}";

  /** Where our own compile commands put the program. */
  static final String PRODUCT = "./a.out";

  Plan {
    launch = List.copyOf(launch);
    toolFolders = List.copyOf(toolFolders);
  }

  static Plan run(Tool tool, List<String> launch) {
    return new Plan(Optional.empty(), launch, tool.folders(), Optional.empty());
  }

  static Plan build(List<Path> toolFolders, Recipe recipe, List<String> launch) {
    return new Plan(Optional.of(recipe), launch, toolFolders, Optional.empty());
  }

  Plan shadowing(Optional<String> file) {
    return new Plan(recipe, launch, toolFolders, file);
  }

  /**
   * {@code command} in the sub-folder {@code folder}, where a student starts it too, so that it
   * finds the files beside it.
   */
  static List<String> inFolder(String folder, List<String> command) {
    if (folder.isEmpty()) {
      return command;
    }
    List<String> there = new ArrayList<>(List.of("/usr/bin/env", "-C", "./" + folder));
    there.addAll(command);
    return there;
  }

  /** {@code name} so that no program takes it for an option, or {@code @file}. */
  static String path(String name) {
    return "./" + name;
  }
}
