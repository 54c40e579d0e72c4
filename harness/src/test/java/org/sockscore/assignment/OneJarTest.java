package org.sockscore.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sockscore.reports.Role;

/** What is bundled must be found in a jar too, in a folder whose name needs quoting. */
class OneJarTest {
  @Test
  void bundledAssignmentsAndTheirSubmissionsAreReadFromAJar(@TempDir Path temporary)
      throws Exception {
    Path jar = temporary.resolve("un café #1").resolve("sockscore all.jar");
    Files.createDirectory(jar.getParent());
    List<URL> places = new ArrayList<>(List.of(jar.toUri().toURL()));
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        if (Files.exists(Path.of(place, "assignments"))) {
          copy(Path.of(place), out);
        } else {
          places.add(Path.of(place).toUri().toURL());
        }
      }
    }
    Path target = temporary.resolve("copies");
    try (URLClassLoader loader = new URLClassLoader(places.toArray(URL[]::new), null)) {
      Class<?> bundled = loader.loadClass(BundledAssignments.class.getName());
      assertEquals(BundledAssignments.ids(), bundled.getMethod("ids").invoke(null));
      Class<?> role = loader.loadClass(Role.class.getName());
      bundled
          .getMethod("extractSubmissions", String.class, role, Path.class)
          .invoke(null, "perroquet", role.getField("SERVER").get(null), target);
    }
    List<Path> expected =
        BundledAssignments.extractSubmissions(
            "perroquet", Role.SERVER, temporary.resolve("expected"));
    assertTrue(expected.size() > 10);
    for (Path folder : expected) {
      assertEquals(files(folder), files(target.resolve(folder.getFileName())));
    }
  }

  /** Files only, as the tool that makes the one jar may leave out entries for folders. */
  private static void copy(Path folder, JarOutputStream jar) throws IOException {
    for (String file : files(folder)) {
      jar.putNextEntry(new JarEntry(file.replace(File.separatorChar, '/')));
      jar.write(Files.readAllBytes(folder.resolve(file)));
      jar.closeEntry();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
