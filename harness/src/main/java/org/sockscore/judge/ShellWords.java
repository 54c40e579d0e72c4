package org.sockscore.judge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sockscore.reports.Bytes;

/** Bytes as a POSIX shell or Python writes them: what is printable as it is, the rest escaped. */
final class ShellWords {
  private ShellWords() {}

  /** Commands that print {@code data}, for any POSIX shell. */
  static String printf(Bytes data) {
    Repeated repeated = Repeated.of(data);
    String first =
        repeated.times() == 1
            ? "printf " + format("", repeated.unit())
            : "printf " + format("%.0s", repeated.unit()) + " $(seq " + repeated.times() + ")";
    return repeated.tail().isEmpty() ? first : first + "; printf " + format("", repeated.tail());
  }

  /** A quoted format of printf; one that begins with a dash must not be taken for an option. */
  private static String format(String before, Bytes data) {
    String text =
        printable(data)
            .map(plain -> plain.replace("\\", "\\\\").replace("%", "%%").replace("'", "'\\''"))
            .orElseGet(() -> octal(data));
    String options = before.isEmpty() && text.startsWith("-") ? "-- " : "";
    return options + "'" + before + text.replace("\n", "\\n").replace("\r", "\\r") + "'";
  }

  private static String octal(Bytes data) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < data.length(); i++) {
      byte b = data.at(i);
      boolean plain = b >= ' ' && b < 0x7f && b != '\\' && b != '%' && b != '\'';
      text.append(plain ? Character.toString(b) : "\\%03o".formatted(b & 0xff));
    }
    return text.toString();
  }

  /** An expression that is {@code data} in Python 3. */
  static String python(Bytes data) {
    Repeated repeated = Repeated.of(data);
    String unit = literal(repeated.unit());
    String all = repeated.times() == 1 ? unit : unit + " * " + repeated.times();
    return repeated.tail().isEmpty() ? all : all + " + " + literal(repeated.tail());
  }

  /** An expression that is {@code text} in Python 3; its spaces may be those that do not break. */
  static String pythonText(String text) {
    Bytes data = Bytes.utf8(text.replace('\u00a0', ' '));
    return printable(data)
        .map(plain -> "\"" + quoted(plain) + "\"")
        .orElseGet(() -> python(data) + ".decode()");
  }

  private static String literal(Bytes data) {
    Optional<String> text = printable(data);
    boolean accents = text.isPresent() && text.get().length() < data.length();
    return accents ? "\"" + quoted(text.get()) + "\".encode()" : "b\"" + escaped(data) + "\"";
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String escaped(Bytes data) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < data.length(); i++) {
      byte b = data.at(i);
      boolean plain = b >= ' ' && b < 0x7f;
      text.append(
          plain || b == '\n' || b == '\r'
              ? quoted(Character.toString(b))
              : "\\x%02x".formatted(b & 0xff));
    }
    return text.toString();
  }

  /** The text, if it is UTF-8 that shows on a terminal as what it is; line ends count as such. */
  private static Optional<String> printable(Bytes data) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data.toArray())).toString();
      return text.codePoints().allMatch(ShellWords::isPlain) ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(int c) {
    return c == '\n'
        || c == '\r'
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              false;
          case Character.SPACE_SEPARATOR -> c == ' ';
          default -> true;
        };
  }
}
