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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.sockscore.reference.References;
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
    return copyBeside(file, Path.of("submissions", role.word()), target);
  }

  /** Whether there is a reference program for {@code role} of the assignment {@code id}. */
  public static boolean hasReference(String id, Role role) {
    return reference(id, role).isPresent();
  }

  private static Optional<Class<?>> reference(String id, Role role) {
    return role == Role.SERVER ? References.server(id) : References.client(id);
  }

  /**
   * Makes {@code jar} of the compiled reference programs; it starts that for {@code role} of the
   * assignment {@code id}, which there must be. Blocks.
   */
  public static void packReference(String id, Role role, Path jar) throws IOException {
    Class<?> program = reference(id, role).orElseThrow();
    URL file = program.getResource(program.getSimpleName() + ".class");
    if (file == null) {
      throw new IllegalArgumentException("no " + program);
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, program.getName());
    Path classes = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "classes");
    String folder = program.getPackageName().replace('.', '/') + "/";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Path one : copyBeside(file, Path.of(""), classes)) {
        JarEntry entry = new JarEntry(folder + one.getFileName());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the same bytes each time
        out.putNextEntry(entry);
        Files.copy(one, out);
      }
    }
  }

  /** Copies the folder {@code place}, relative to the one {@code file} is in. */
  private static List<Path> copyBeside(URL file, Path place, Path target) throws IOException {
    URI uri = uri(file);
    if (!uri.getScheme().equals("jar")) {
      return copyAll(Path.of(uri).resolveSibling(place), target);
    }
    String[] parts = uri.getRawSchemeSpecificPart().split("!", 2);
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0])), Map.of())) {
      return copyAll(jar.getPath(parts[1]).resolveSibling(place.toString()), target);
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
