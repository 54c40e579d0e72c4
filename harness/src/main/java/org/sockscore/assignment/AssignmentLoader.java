package org.sockscore.assignment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.sockscore.reports.Localized;

/** Loads assignments, bundled ones by id and a teacher's own from a folder. */
public final class AssignmentLoader {
  private static final String FILE = "assignment.yaml";

  private AssignmentLoader() {}

  /**
   * The assignment that a user named: the id of a bundled one, or a folder with an {@code
   * assignment.yaml}. Blocks while it reads files.
   *
   * @throws NoSuchAssignmentException if it is neither
   * @throws AssignmentException if the file is wrong; it tells every mistake
   */
  public static Assignment load(String idOrFolder)
      throws NoSuchAssignmentException, AssignmentException {
    return BundledAssignments.ids().contains(idOrFolder)
        ? read(BundledAssignments.folder(idOrFolder))
        : load(path(idOrFolder), idOrFolder);
  }

  private static Assignment load(Path path, String asked)
      throws NoSuchAssignmentException, AssignmentException {
    if (Files.isRegularFile(path) && path.endsWith(FILE)) {
      return read(folder(path.resolveSibling("")));
    }
    if (Files.isDirectory(path) && !asked.isBlank()) {
      return read(folder(path));
    }
    throw unknown(asked);
  }

  private static Path path(String asked) throws NoSuchAssignmentException {
    try {
      return Path.of(asked);
    } catch (InvalidPathException e) {
      throw unknown(asked);
    }
  }

  private static NoSuchAssignmentException unknown(String asked) {
    return new NoSuchAssignmentException(
        Sentence.of("unknown-assignment", asked),
        Problems.didYouMean(asked, BundledAssignments.ids()));
  }

  private static AssignmentFolder folder(Path folder) {
    return new AssignmentFolder() {
      @Override
      public String shown(String name) {
        return folder.resolve(name).toString();
      }

      @Override
      public Optional<byte[]> read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      }
    };
  }

  private static Assignment read(AssignmentFolder folder)
      throws NoSuchAssignmentException, AssignmentException {
    try {
      byte[] bytes = folder.read(FILE).orElseThrow(() -> noFile(folder));
      return parse(folder.shown(FILE), bytes, statement(folder));
    } catch (IOException e) {
      throw new NoSuchAssignmentException(
          Sentence.of("unreadable", folder.shown(FILE), e), Sentence.of("unreadable.remedy"));
    }
  }

  private static NoSuchAssignmentException noFile(AssignmentFolder folder) {
    return new NoSuchAssignmentException(
        Sentence.of("no-file", folder.shown("")),
        Sentence.of("no-file.remedy", String.join(", ", BundledAssignments.ids())));
  }

  /** What the content of an assignment file says; {@code file} is how it is called in messages. */
  static Assignment parse(String file, byte[] bytes, Localized statement)
      throws AssignmentException {
    String text = YamlText.decode(file, bytes);
    Problems problems = new Problems(file, text);
    Assignment assignment =
        new AssignmentParser(problems)
            .parse(YamlText.compose(file, text), statement, sha256(bytes));
    problems.throwIfAny();
    return assignment;
  }

  /** A statement in one language only serves for both. */
  private static Localized statement(AssignmentFolder folder) throws IOException {
    Optional<String> fr = folder.read("statement.fr.md").map(AssignmentLoader::utf8);
    Optional<String> en = folder.read("statement.en.md").map(AssignmentLoader::utf8);
    return new Localized(fr.or(() -> en).orElse(""), en.or(() -> fr).orElse(""));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
