package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Role;
import org.sockscore.reports.Termination;
import org.sockscore.submission.SubmissionProblem.Code;

/** Java as students hand it in. */
class JavaTest extends LanguageTest {
  JavaTest(@TempDir Path home) throws IOException {
    super(home);
  }

  private static String java(String type, String text) {
    return "public class "
        + type
        + " {\n  public static void main(String[] a) throws Exception {\n"
        + "    new java.net.ServerSocket(0).close();\n    "
        + text
        + "\n  }\n}\n";
  }

  @Test
  void javaInOneFileStarts() throws Exception {
    student.with("Serveur.java", java("Serveur", "System.out.println(\"prêt\");"));
    assertPrints("prêt");
    assertEquals("Java", student.find().language());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tp3.java", "serveur.java", "Serveur.JAVA", "-x.java", "@f.java", "é è.java"})
  void aPublicClassInAFileOfAnotherNameStarts(String name) throws Exception {
    student.with(name, java("Serveur", "System.out.println(\"prêt\");"));
    assertPrints("prêt");
  }

  @Test
  void twoPublicClassesOfOneNameDoNotMeet() throws Exception {
    student.with("v1.java", java("Serveur", "System.out.println(1);"));
    student.with("sub/Serveur.java", java("Serveur", "System.out.println(2);"));
    assertPrints("1", student.findFile("v1.java"));
  }

  @Test
  void javaInAPackageStarts() throws Exception {
    String source = "package fr.tp;\n" + java("Serveur", "System.out.println(Outils.MOT);");
    String tools = "package fr.tp;\nclass Outils { static final String MOT = \"prêt\"; }\n";
    student.with("src/fr/tp/Serveur.java", source).with("src/fr/tp/Outils.java", tools);
    assertPrints("prêt");
  }

  @Test
  void javaInAPackageWithFlatFilesStarts() throws Exception {
    String source = "package fr.tp;\n" + java("Serveur", "System.out.println(Outils.MOT);");
    String tools = "package fr.tp;\nclass Outils { static final String MOT = \"prêt\"; }\n";
    student.with("Serveur.java", source).with("Outils.java", tools);
    assertPrints("prêt");
  }

  @Test
  void javaFromWindowsStarts() throws Exception {
    String source = "\uFEFF" + java("Serveur", "System.out.println(\"prêt\");");
    student.with("Serveur.java", source.replace("\n", "\r\n"));
    assertPrints("prêt");
  }

  @Test
  void javaInLatin1Starts() throws Exception {
    String source = java("Serveur", "System.out.println(\"prêt\");");
    student.with("Serveur.java", source.getBytes(StandardCharsets.ISO_8859_1));
    assertPrints("prêt");
  }

  @Test
  void aClientThatDoesNotCompileDoesNotBreakTheServer() throws Exception {
    student.with("Client.java", "public class Client { void main( { new Socket(\"\", 1); }");
    student.with("Serveur.java", java("Serveur", "System.out.println(\"prêt\");"));
    assertPrints("prêt");
  }

  @Test
  void severalMainsInOneFileAreSeveralPrograms() throws Exception {
    String client =
        "class MonClient { public static void main(String[] a) throws Exception {"
            + " new java.net.Socket(\"localhost\", 1); } }\n";
    student.with("Tp.java", client + java("MonServeur", "System.out.println(\"prêt\");"));
    assertPrints("prêt");
    assertEquals("MonClient", HandIn.program(student.findFor(Role.CLIENT)));
  }

  @Test
  void aMainThatLeavesTheNetworkToOthersIsTheServer() throws Exception {
    student.with(
        "Main.java",
        "class Main { public static void main(String[] a) throws Exception"
            + " { new Ecoute().go(); } }");
    student.with(
        "Ecoute.java",
        "class Ecoute { void go() throws Exception {"
            + " new java.net.ServerSocket(0).close(); System.out.println(\"prêt\"); } }");
    assertPrints("prêt", student.findEither());
  }

  @Test
  void aCompileErrorIsInTheCompilersWords() throws Exception {
    student.with("Serveur.java", java("Serveur", "int x = \"é\";"));
    BuildResult.Failed failed = programs.failed(student.find());
    assertEquals(new Termination.Exited(1), failed.termination());
    String output = failed.output().toUtf8();
    assertTrue(output.contains("./Serveur.java:4: error: incompatible types"), output);
    assertTrue(output.contains("\"é\""), output);
  }

  @Test
  void javaWithoutMainIsTheStudentsFault() throws Exception {
    student.with("Serveur.java", "class Serveur { java.net.ServerSocket s; }");
    SubmissionProblem problem = assertThrows(SubmissionProblem.class, student::find);
    assertEquals(Code.NO_MAIN, problem.code());
  }

  @Test
  void aClassThatHidesTheLibraryIsReported() throws Exception {
    student.with("Socket.java", "class Socket { }");
    student.with("Serveur.java", java("Serveur", "new Socket();"));
    assertEquals("Socket.java", student.find().shadowing().orElse(""));
  }

  @Test
  void aJarIsStartedByItsManifestOrItsMainClass() throws Exception {
    student.with("Serveur.java", java("Serveur", "System.out.println(\"prêt\");"));
    byte[] compiled =
        Files.readAllBytes(programs.built(student.find()).folder().resolve("Serveur.class"));
    Files.delete(student.folder().resolve("Serveur.java"));
    writeJar("Serveur", compiled);
    assertPrints("prêt");
    writeJar("", compiled);
    assertPrints("prêt", student.findEither());
  }

  private void writeJar(String main, byte[] compiled) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!main.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
    }
    try (OutputStream out = Files.newOutputStream(student.folder().resolve("tp.jar"));
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new JarEntry("Serveur.class"));
      jar.write(compiled);
    }
  }
}
