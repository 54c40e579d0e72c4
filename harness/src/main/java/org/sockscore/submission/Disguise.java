package org.sockscore.submission;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.sockscore.reports.Messages;

/** What a file that is not text looks like, by its first bytes. */
enum Disguise implements SubmissionProblem.Word {
  ZIP("504B0304"),
  ELF("7F454C46"),
  WINDOWS_EXECUTABLE("4D5A90"),
  MAC_EXECUTABLE("CFFAEDFE"),
  JAVA_CLASS("CAFEBABE"),
  PYTHON_BYTECODE("....0D0A..000000"),
  PDF("255044462D"),
  WORD("D0CF11E0"),
  GZIP("1F8B"),
  RAR("52617221"),
  SEVEN_ZIP("377ABCAF"),
  IMAGE("89504E47"),
  PHOTO("FFD8FF"),
  UTF_16("FFFE"),
  UTF_16_BIG("FEFF"),
  BINARY("");

  /** The first bytes in hexadecimal; two dots for any. */
  private final String magic;

  Disguise(String magic) {
    this.magic = magic;
  }

  /** What {@code content} is, or nothing if it may be text. */
  static Optional<Disguise> of(byte[] content) {
    return Arrays.stream(values()).filter(disguise -> disguise.fits(content)).findFirst();
  }

  boolean isArchive() {
    return this == ZIP || this == GZIP || this == RAR || this == SEVEN_ZIP;
  }

  /** Whether it is what a compiler or interpreter makes of source. */
  boolean isProgram() {
    return this == JAVA_CLASS
        || this == PYTHON_BYTECODE
        || this == WINDOWS_EXECUTABLE
        || this == MAC_EXECUTABLE
        || this == ELF;
  }

  @Override
  public String in(Messages messages) {
    return messages.format("disguise." + name().toLowerCase(java.util.Locale.ROOT));
  }

  private boolean fits(byte[] content) {
    return magic.isEmpty() ? hasZero(content) : hex(content).matches(magic + ".*");
  }

  private String hex(byte[] content) {
    int length = Math.min(content.length, magic.length() / 2);
    return HexFormat.of().withUpperCase().formatHex(content, 0, length);
  }

  private static boolean hasZero(byte[] content) {
    for (byte b : content) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
