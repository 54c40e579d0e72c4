package org.sockscore.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One file or folder that a student handed in.
 *
 * @param name as handed in
 * @param folder the name of its folder of results
 */
record HandedIn(String name, Path path, String folder) {

  /**
   * All that lies directly in {@code directory}, in the order of names; hidden things are none, nor
   * is the folder of results where it lies there too.
   */
  static List<HandedIn> allIn(Path directory, Path results) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      List<Path> paths =
          children
              .filter(path -> !name(path).startsWith("."))
              .filter(path -> !path.toAbsolutePath().normalize().equals(results))
              .sorted()
              .toList();
      Map<String, String> folders = FolderNames.of(paths.stream().map(HandedIn::name).toList());
      return paths.stream()
          .map(path -> new HandedIn(name(path), path, folders.getOrDefault(name(path), "_")))
          .toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
