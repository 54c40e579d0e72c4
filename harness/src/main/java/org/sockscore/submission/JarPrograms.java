package org.sockscore.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Jars: the main class of the manifest, or each class with a {@code main}. */
final class JarPrograms implements Programs {
  /** The most we read of a jar: a socket exercise is smaller, an application server is not one. */
  private static final int MOST_CLASSES = 500;

  private static final int LONGEST_CLASS = 1 << 20;

  /** What one class file shows; its content may be large and is not kept. */
  private record ClassFile(String name, Evidence evidence, boolean hasMain) {
    static ClassFile of(String name, String content) {
      boolean main = content.contains("main") && content.contains("([Ljava/lang/String;)V");
      return new ClassFile(name, RoleSigns.CLASS_FILE.in(content), main);
    }
  }

  @Override
  public List<Candidate> in(HandedIn files) {
    List<Candidate> candidates = new ArrayList<>();
    for (String name : files.names()) {
      if (HandedIn.extension(name).equals("jar")) {
        candidates.addAll(inJar(files.folder().resolve(name), name));
      }
    }
    return candidates;
  }

  private static List<Candidate> inJar(Path jar, String name) {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<ClassFile> classes = classes(file);
      Optional<String> main = mainClass(file);
      return main.isPresent()
          ? List.of(whole(name, classes))
          : classes.stream().filter(ClassFile::hasMain).map(c -> one(name, c)).toList();
    } catch (IOException | SecurityException e) {
      // Not a jar, whatever its name says: no program, and the finder says so.
      return List.of();
    }
  }

  private static Candidate whole(String name, List<ClassFile> classes) {
    Evidence evidence =
        classes.stream().map(ClassFile::evidence).reduce(Evidence.NONE, Evidence::or);
    return Candidate.of(
        name,
        JavaPrograms.LANGUAGE,
        evidence,
        (tools, role) -> {
          Tool java = tools.need(ToolName.JAVA);
          return Plan.run(java, JavaPrograms.java(java, "-jar", Plan.path(name)));
        });
  }

  private static Candidate one(String name, ClassFile main) {
    return Candidate.inside(
        name,
        main.name(),
        JavaPrograms.LANGUAGE,
        main.evidence(),
        (tools, role) -> {
          Tool java = tools.need(ToolName.JAVA);
          return Plan.run(java, JavaPrograms.java(java, "-cp", Plan.path(name), main.name()));
        });
  }

  private static Optional<String> mainClass(JarFile jar) throws IOException {
    return Optional.ofNullable(jar.getManifest())
        .map(Manifest::getMainAttributes)
        .map(attributes -> attributes.getValue(Attributes.Name.MAIN_CLASS));
  }

  private static List<ClassFile> classes(JarFile jar) throws IOException {
    List<ClassFile> classes = new ArrayList<>();
    List<JarEntry> entries =
        jar.stream().filter(e -> e.getName().endsWith(".class")).limit(MOST_CLASSES).toList();
    for (JarEntry entry : entries) {
      try (InputStream in = jar.getInputStream(entry)) {
        String content = new String(in.readNBytes(LONGEST_CLASS), StandardCharsets.ISO_8859_1);
        String name = entry.getName().replaceFirst("\\.class$", "").replace('/', '.');
        classes.add(ClassFile.of(name, content));
      }
    }
    return classes;
  }
}
