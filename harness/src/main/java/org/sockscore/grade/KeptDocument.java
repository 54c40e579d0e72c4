package org.sockscore.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document that was made of something, the page that shows it, and the seal that says in which
 * circumstances. The seal is written last, so that what a kill leaves half done is made again.
 */
record KeptDocument(Path document, Path page, Path seal) {
  /** The document if it is whole, and was made in these {@code circumstances}. */
  Optional<byte[]> madeIn(String circumstances) {
    try {
      byte[] content = Files.readAllBytes(document);
      return Files.readString(seal).equals(seal(circumstances, content)) && Files.exists(page)
          ? Optional.of(content)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(String circumstances, byte[] content, String html) throws OutputProblem {
    try {
      Files.createDirectories(document.resolveSibling(""));
    } catch (IOException e) {
      throw OutputProblem.whileWriting(document, e);
    }
    AtomicFile.write(document, content);
    AtomicFile.write(page, html);
    AtomicFile.write(seal, seal(circumstances, content));
  }

  /** A document that was cut or edited since does not fit its seal. */
  private static String seal(String circumstances, byte[] content) {
    return circumstances + "\n" + Sha256.of(content) + "\n";
  }
}
