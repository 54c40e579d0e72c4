package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Language;
import org.sockscore.submission.SubmissionProblem.Code;

class StagingTest {
  private final Path home;
  private final HandIn student;

  StagingTest(@TempDir Path home) throws IOException {
    this.home = home;
    student = new HandIn(home);
  }

  private HandedIn stage(Path path) throws Exception {
    return Staging.copy(path, Files.createTempDirectory(home, "copy"));
  }

  private SubmissionProblem problem(Path path) {
    return assertThrows(SubmissionProblem.class, () -> stage(path));
  }

  @Test
  void aFolderIsCopiedWholeUnderItsNames() throws Exception {
    student.with("server.py", "1").with("données/users.txt", "2").with("Lisez moi.pdf", "3");
    HandedIn files = stage(student.folder());
    assertEquals(List.of("Lisez moi.pdf", "données/users.txt", "server.py"), files.names());
    assertEquals("2", Files.readString(files.folder().resolve("données/users.txt")));
  }

  @Test
  void ofAFileOnlyThatFileIsCopied() throws Exception {
    student.with("server.py", "1").with("client.py", "2");
    assertEquals(List.of("server.py"), stage(student.folder().resolve("server.py")).names());
  }

  @Test
  void whatToolsLeaveBehindIsNotASubmission() throws Exception {
    student.with("server.py", "1").with(".git/HEAD", "2").with("__pycache__/a.pyc", "3");
    student.with("sub/.idea/x.xml", "4").with(".DS_Store", "5").with("__MACOSX/server.py", "6");
    assertEquals(List.of("server.py"), stage(student.folder()).names());
  }

  @Test
  void theTargetFolderOfCargoIsLeftOutAndAnyOtherIsKept() throws Exception {
    student.with("a/Cargo.toml", "").with("a/target/debug/x", "").with("b/target/y", "");
    assertEquals(List.of("a/Cargo.toml", "b/target/y"), stage(student.folder()).names());
  }

  @Test
  void aFolderWrappedInOneMoreFolderIsUnwrapped() throws Exception {
    student.with("tp3/rendu/server.py", "1").with("tp3/rendu/lib/outils.py", "2");
    assertEquals(List.of("lib/outils.py", "server.py"), stage(student.folder()).names());
  }

  @Test
  void theHashIsThatOfNamesAndContents() throws Exception {
    student.with("server.py", "1");
    String first = stage(student.folder()).sha256();
    assertEquals(first, stage(student.folder()).sha256());
    student.with("server.py", "2");
    String changed = stage(student.folder()).sha256();
    Files.move(student.folder().resolve("server.py"), student.folder().resolve("serveur.py"));
    String renamed = stage(student.folder()).sha256();
    assertNotEquals(first, changed);
    assertNotEquals(changed, renamed);
  }

  @Test
  void aNameCannotPassForContent() throws Exception {
    Files.createDirectories(home.resolve("one"));
    Files.writeString(home.resolve("one").resolve("a"), "xb");
    Files.createDirectories(home.resolve("two"));
    Files.writeString(home.resolve("two").resolve("ax"), "b");
    assertNotEquals(stage(home.resolve("one")).sha256(), stage(home.resolve("two")).sha256());
  }

  @Test
  void aLinkIsNotFollowedOutOfTheFolder() throws Exception {
    student.with("server.py", "1");
    Path secret = Files.writeString(home.resolve("secret"), "exam");
    Files.createSymbolicLink(student.folder().resolve("data.txt"), secret);
    Files.createSymbolicLink(student.folder().resolve("everything"), home);
    Files.createSymbolicLink(student.folder().resolve("same.py"), Path.of("server.py"));
    HandedIn files = stage(student.folder());
    assertEquals(List.of("same.py", "server.py"), files.names());
    assertFalse(Files.isSymbolicLink(files.folder().resolve("same.py")));
  }

  @Test
  void aPathThatIsALinkIsTheFileItLeadsTo() throws Exception {
    student.with("server.py", "1");
    Path link = home.resolve("rendu.py");
    Files.createSymbolicLink(link, student.folder().resolve("server.py"));
    assertEquals(List.of("rendu.py"), stage(link).names());
  }

  @Test
  void aMissingPathIsNamed() {
    SubmissionProblem problem = problem(home.resolve("nowhere"));
    assertEquals(Code.MISSING_PATH, problem.code());
    assertTrue(problem.sentence(Language.EN).contains("nowhere"));
  }

  @Test
  void aLinkToNowhereIsAMissingPath() throws Exception {
    Path link = Files.createSymbolicLink(home.resolve("link"), home.resolve("nowhere"));
    assertEquals(Code.MISSING_PATH, problem(link).code());
  }

  @Test
  void anEmptyFolderIsNotASubmission() throws Exception {
    assertEquals(Code.EMPTY_FOLDER, problem(student.folder()).code());
    student.with(".git/config", "");
    Files.createDirectories(student.folder().resolve("src/deep"));
    assertEquals(Code.EMPTY_FOLDER, problem(student.folder()).code());
  }

  @Test
  void tenThousandFilesAreRefusedBeforeTheyAreCopied() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(student.folder().resolve("f" + i));
    }
    Path copy = Files.createTempDirectory(home, "copy");
    SubmissionProblem problem =
        assertThrows(SubmissionProblem.class, () -> Staging.copy(student.folder(), copy));
    assertEquals(Code.TOO_MANY_FILES, problem.code());
    assertTrue(problem.sentence(Language.FR).contains("2000"), problem.sentence(Language.FR));
    assertEquals(List.of(), FileTree.regularFiles(copy));
  }

  @Test
  void manyNodeModulesDoNotMakeASubmissionTooBig() throws Exception {
    student.with("server.js", "1");
    for (int i = 0; i < Staging.MOST_FILES; i++) {
      student.with("node_modules/lib" + i + "/index.js", "");
    }
    assertEquals(List.of("server.js"), stage(student.folder()).names());
  }

  @Test
  void fewNodeModulesAreHandedOverToo() throws Exception {
    student.with("server.js", "1").with("node_modules/lib/index.js", "");
    assertTrue(stage(student.folder()).has("node_modules/lib/index.js"));
  }

  @Test
  void aHugeFileIsRefused() throws Exception {
    try (RandomAccessFile file =
        new RandomAccessFile(student.folder().resolve("video.mp4").toFile(), "rw")) {
      file.setLength(Staging.MOST_BYTES + 1);
    }
    assertEquals(Code.TOO_BIG, problem(student.folder()).code());
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws Exception {
    student.with("server.py", "1").with("secret.txt", "2");
    Path secret = student.folder().resolve("secret.txt");
    assertTrue(secret.toFile().setReadable(false, false));
    if (Files.isReadable(secret)) {
      // The superuser may read everything, and then there is no problem.
      assertTrue(stage(student.folder()).has("secret.txt"));
      return;
    }
    SubmissionProblem problem = problem(student.folder());
    assertEquals(Code.UNREADABLE, problem.code());
    assertTrue(problem.sentence(Language.EN).contains("secret.txt"));
  }

  @Test
  void aFileWhoseReadingFailsIsNamed() {
    Path broken = Path.of("/proc/self/mem");
    Assumptions.assumeTrue(Files.isRegularFile(broken));
    SubmissionProblem problem = problem(broken);
    assertEquals(Code.UNREADABLE, problem.code());
    assertTrue(problem.sentence(Language.FR).contains("/mem"), problem.sentence(Language.FR));
  }

  @Test
  void aDeviceIsNotASubmission() {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device));
    assertEquals(Code.NOT_A_FILE, problem(device).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nom avec espaces.py",
        "élève_çà.py",
        "a\nb.py",
        "-n.py",
        "--version",
        "'quoted\".py",
        "$HOME;`id`.py",
        "@args.java",
        "%s.py",
        "日本語.py"
      })
  void aStrangeNameIsKept(String name) throws Exception {
    student.with(name, "print()");
    assertEquals(List.of(name), stage(student.folder()).names());
    assertEquals(List.of(name), stage(student.folder().resolve(name)).names());
  }

  @Test
  void aNameOf200CharactersIsKept() throws Exception {
    String name = "x".repeat(197) + ".py";
    student.with(name, "print()");
    assertEquals(List.of(name), stage(student.folder()).names());
  }

  @Test
  void contentIsCopiedByteByByte() throws Exception {
    byte[] latin1 = {'#', ' ', (byte) 0xE9, '\r', '\n', 0, 1, 2};
    student.with("server.py", latin1);
    HandedIn files = stage(student.folder());
    assertArrayEquals(latin1, Files.readAllBytes(files.folder().resolve("server.py")));
  }

  @Test
  void whatCanOnlyBeRunMayBeRun() throws Exception {
    student.with("serveur", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0});
    student.with("script", "#!/bin/sh\n").with("notes.txt", "x");
    Path copy = stage(student.folder()).folder();
    assertTrue(Files.isExecutable(copy.resolve("serveur")));
    assertTrue(Files.isExecutable(copy.resolve("script")));
    assertFalse(Files.isExecutable(copy.resolve("notes.txt")));
  }

  @Test
  void namesAreShownOnOneLine() {
    SubmissionProblem problem = problem(home.resolve("a\nb\u202Ec\u001B[31m"));
    String sentence = problem.sentence(Language.EN);
    assertTrue(sentence.contains("a\\nb\\u{202E}c\\u{1B}[31m"), sentence);
  }
}
