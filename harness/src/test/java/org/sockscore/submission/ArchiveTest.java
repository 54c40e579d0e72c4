package org.sockscore.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sockscore.reports.Language;
import org.sockscore.submission.SubmissionProblem.Code;
import org.sockscore.submission.SubmissionProblem.Kind;

/** Archives as students and attackers make them. */
@Timeout(30)
class ArchiveTest {
  @TempDir Path home;

  /** Writes entries one after the other. */
  private interface Content<T> {
    void writeTo(T archive) throws IOException;
  }

  private Path zip(Content<ZipArchiveOutputStream> content) throws IOException {
    Path file = home.resolve("tp.zip");
    try (ZipArchiveOutputStream archive = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
      content.writeTo(archive);
    }
    return file;
  }

  private static void add(ZipArchiveOutputStream archive, String name, String text)
      throws IOException {
    archive.putArchiveEntry(new ZipArchiveEntry(name));
    archive.write(text.getBytes(StandardCharsets.UTF_8));
    archive.closeArchiveEntry();
  }

  private Path tarGz(Content<TarArchiveOutputStream> content) throws IOException {
    Path file = home.resolve("tp.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
        TarArchiveOutputStream archive = new TarArchiveOutputStream(out, "UTF-8")) {
      archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      content.writeTo(archive);
    }
    return file;
  }

  private static void add(TarArchiveOutputStream archive, String name, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(bytes.length);
    archive.putArchiveEntry(entry);
    archive.write(bytes);
    archive.closeArchiveEntry();
  }

  private HandedIn staged(Path path) throws Exception {
    return Staging.copy(path, Files.createTempDirectory(home, "copy"));
  }

  private void assertRefused(Code code, Path path) {
    SubmissionProblem problem = assertThrows(SubmissionProblem.class, () -> staged(path));
    assertEquals(code, problem.code(), problem.sentence(Language.EN));
    String sentence = problem.sentence(Language.FR);
    assertFalse(sentence.replace("\\u{0}", "").contains("{"), sentence);
    assertTrue(problem.sentence(Language.EN).length() < 400, problem.sentence(Language.EN));
  }

  @Test
  void aZipIsTheFolderThatIsInIt() throws Exception {
    Path file =
        zip(
            archive -> {
              add(archive, "tp3/server.py", "1");
              add(archive, "tp3/lib/outils.py", "2");
              add(archive, "__MACOSX/tp3/._server.py", "3");
            });
    HandedIn files = staged(file);
    assertEquals(List.of("lib/outils.py", "server.py"), files.names());
    assertEquals("2", Files.readString(files.folder().resolve("lib/outils.py")));
  }

  @Test
  void aTarIsTheFolderThatIsInItWithoutItsLinks() throws Exception {
    Path file =
        tarGz(
            archive -> {
              TarArchiveEntry link = new TarArchiveEntry("passwd", TarConstants.LF_SYMLINK);
              link.setLinkName("/etc/passwd");
              archive.putArchiveEntry(link);
              archive.closeArchiveEntry();
              add(archive, "passwd/x.py", "0");
              add(archive, "server.py", "1");
              add(archive, "été/" + "long".repeat(40) + ".py", "2");
            });
    assertEquals(
        List.of("passwd/x.py", "server.py", "été/" + "long".repeat(40) + ".py"),
        staged(file).names());
  }

  @Test
  void anArchiveAloneInAFolderIsWhatWasHandedIn() throws Exception {
    Path folder = Files.createDirectory(home.resolve("Dupont Zoé_1234"));
    Files.move(zip(archive -> add(archive, "server.py", "1")), folder.resolve("rendu final.zip"));
    assertEquals(List.of("server.py"), staged(folder).names());
    Files.writeString(folder.resolve("client.py"), "2");
    assertEquals(List.of("client.py", "rendu final.zip"), staged(folder).names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "IBM850"})
  void namesAreReadAsTheyWereWritten(String charset) throws Exception {
    Path file =
        zip(
            archive -> {
              archive.setEncoding(charset);
              archive.setUseLanguageEncodingFlag(false);
              add(archive, "énoncé/élève à côté.py", "1");
              add(archive, "énoncé/ç.py", "2");
            });
    assertEquals(List.of("ç.py", "élève à côté.py"), staged(file).names());
  }

  @Test
  void aZipOfAnOldWindowsHasBackslashes() throws Exception {
    Path file =
        zip(
            archive -> {
              add(archive, "src\\server.py", "1");
              add(archive, "src\\lib\\outils.py", "2");
            });
    assertEquals(List.of("lib/outils.py", "server.py"), staged(file).names());
  }

  @Test
  void anAbsoluteNameStaysInside() throws Exception {
    HandedIn files =
        staged(zip(archive -> add(archive, "/tmp/../server.py".replace("..", "."), "1")));
    assertEquals(List.of("server.py"), files.names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../server.py",
        "a/../../server.py",
        "..\\server.py",
        "a\0b.py",
        "taken/server.py",
        "/",
      })
  void aNameThatNoFileCanHaveIsRefused(String name) throws Exception {
    assertRefused(
        Code.ARCHIVE_NAMES,
        zip(
            archive -> {
              add(archive, "taken", "1");
              add(archive, name.equals("/") ? "./." : name, "2");
            }));
    assertFalse(Files.exists(home.resolve("server.py")));
  }

  @Test
  void aNameThatIsTooLongIsRefused() throws Exception {
    assertRefused(
        Code.ARCHIVE_NAMES, zip(archive -> add(archive, "x".repeat(60_000) + ".py", "1")));
    assertRefused(
        Code.ARCHIVE_NAMES, zip(archive -> add(archive, "x/".repeat(5_000) + "s.py", "1")));
  }

  @Test
  void aBombIsRefusedBeforeItGoesOff() throws Exception {
    byte[] zeros = new byte[1 << 20];
    Path file =
        zip(
            archive -> {
              for (int i = 0; i < 11; i++) {
                archive.putArchiveEntry(new ZipArchiveEntry("zeros" + i));
                for (int j = 0; j < 10; j++) {
                  archive.write(zeros);
                }
                archive.closeArchiveEntry();
              }
            });
    assertTrue(Files.size(file) < 1 << 20);
    assertRefused(Code.ARCHIVE_TOO_BIG, file);
  }

  @Test
  void whatIsLeftOutCountsToo() throws Exception {
    byte[] zeros = new byte[1 << 20];
    assertRefused(
        Code.ARCHIVE_TOO_BIG,
        zip(
            archive -> {
              archive.putArchiveEntry(new ZipArchiveEntry("folder/"));
              for (int j = 0; j < 110; j++) {
                archive.write(zeros);
              }
              archive.closeArchiveEntry();
            }));
  }

  @Test
  void toManyEntriesAreNotCountedToTheEnd() throws Exception {
    Path file =
        tarGz(
            archive -> {
              for (int i = 0; i < 100_000; i++) {
                add(archive, "f" + i, "");
              }
            });
    assertRefused(Code.ARCHIVE_TOO_MANY, file);
  }

  @Test
  void anEmptyArchiveHoldsNoProgram() throws Exception {
    assertRefused(Code.EMPTY_ARCHIVE, tarGz(archive -> {}));
  }

  @Test
  void aPasswordIsTold() throws Exception {
    Path file = zip(archive -> add(archive, "server.py", "print(1)"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[6] |= 1; // the flags of the first entry (APPNOTE 4.4.4: bit 0 is encryption)
    Files.write(file, bytes);
    assertRefused(Code.ARCHIVE_LOCKED, file);
    SubmissionProblem problem = assertThrows(SubmissionProblem.class, () -> staged(file));
    assertEquals(Kind.STUDENT, problem.kind());
  }

  /** Whatever is cut off or changed, it is unpacked or refused with a sentence. */
  @Test
  void aDamagedArchiveIsUnpackedOrRefused() throws Exception {
    Path zip = zip(archive -> add(archive, "server.py", "print(1)\n".repeat(50)));
    Path tar = tarGz(archive -> add(archive, "server.py", "print(1)\n".repeat(50)));
    for (Path file : List.of(zip, tar)) {
      byte[] whole = Files.readAllBytes(file);
      for (int at = 4; at < whole.length; at++) {
        Files.write(file, Arrays.copyOf(whole, at));
        unpackOrRefuse(file);
        byte[] changed = whole.clone();
        changed[at] ^= 0x55;
        Files.write(file, changed);
        unpackOrRefuse(file);
      }
    }
  }

  private void unpackOrRefuse(Path file) throws Exception {
    try {
      assertFalse(staged(file).names().isEmpty());
    } catch (SubmissionProblem e) {
      assertFalse(e.sentence(Language.EN).isEmpty());
    }
  }

  @Test
  void aDocumentIsNoArchiveOfPrograms() throws Exception {
    Path file = zip(archive -> add(archive, "word/document.xml", "<w/>"));
    Path document = Files.move(file, home.resolve("rapport.docx"));
    assertEquals(List.of("rapport.docx"), staged(document).names());
  }
}
