package org.sockscore.assignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sockscore.reports.Role;

/** The assignments that come with sockscore, from a jar or from a folder of classes. */
public final class BundledAssignments {
  private static final String ROOT = "/assignments/";

  private BundledAssignments() {}

  /** Their ids, in alphabetical order. */
  public static List<String> ids() {
    try {
      byte[] index = read("index.txt").orElseThrow();
      return new String(index, StandardCharsets.UTF_8).lines().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AssignmentFolder folder(String id) {
    return new AssignmentFolder() {
      @Override
      public String shown(String name) {
        return id + "/" + name;
      }

      @Override
      public Optional<byte[]> read(String name) throws IOException {
        return BundledAssignments.read(id + "/" + name);
      }
    };
  }

  private static Optional<byte[]> read(String name) throws IOException {
    try (InputStream in = BundledAssignments.class.getResourceAsStream(ROOT + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /**
   * Copies the example submissions for {@code role} of a bundled assignment into {@code target},
   * which is made if it is not there: one folder each, whose name says the verdict it must get.
   * Blocks.
   *
   * @return those folders, in alphabetical order
   */
  public static List<Path> extractSubmissions(String id, Role role, Path target)
      throws IOException {
    URL file = BundledAssignments.class.getResource(ROOT + id + "/assignment.yaml");
    if (file == null) {
      throw new IllegalArgumentException("no bundled assignment " + id);
    }
    URI place = uri(file);
    if (!place.getScheme().equals("jar")) {
      return copyAll(Path.of(place).resolveSibling("submissions").resolve(role.word()), target);
    }
    URI jar = URI.create(place.toString().substring(0, place.toString().indexOf("!/")));
    try (FileSystem inside =
        FileSystems.newFileSystem(Path.of(URI.create(jar.getRawSchemeSpecificPart())), Map.of())) {
      return copyAll(inside.getPath(ROOT, id, "submissions", role.word()), target);
    }
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> copyAll(Path from, Path target) throws IOException {
    Files.createDirectories(target);
    if (!Files.isDirectory(from)) {
      return List.of();
    }
    List<Path> sources;
    try (Stream<Path> walk = Files.walk(from)) {
      sources = walk.filter(source -> !source.equals(from)).sorted().toList();
    }
    for (Path source : sources) {
      copy(source, target.resolve(from.relativize(source).toString()));
    }
    try (Stream<Path> copies = Files.list(target)) {
      return copies.sorted().toList();
    }
  }

  /** Reads and writes, since a copy would take over read-only permissions. */
  private static void copy(Path source, Path target) throws IOException {
    if (Files.isDirectory(source)) {
      Files.createDirectories(target);
    } else {
      Files.write(target, Files.readAllBytes(source));
    }
  }
}
