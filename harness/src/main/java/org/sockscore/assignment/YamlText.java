package org.sockscore.assignment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns the bytes of a file into YAML nodes that know their place. */
final class YamlText {
  private static final int MAX_CHARACTERS = 1 << 20;

  private YamlText() {}

  /**
   * The root of the only document in {@code text}.
   *
   * @throws AssignmentException if it is not YAML
   */
  static Node compose(String file, String text) throws AssignmentException {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setSchema(new CoreSchema())
            .setCodePointLimit(MAX_CHARACTERS)
            .setUseMarks(true)
            .build();
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(
              () -> fault(file, text, 1, 1, Sentence.of("empty-file"), "empty-file.remedy"));
    } catch (MarkedYamlEngineException e) {
      throw marked(file, text, e);
    } catch (ReaderException e) {
      throw strange(file, text, e);
    } catch (YamlEngineException e) {
      throw fault(
          file,
          text,
          1,
          1,
          Sentence.of("not-yaml", String.valueOf(e.getMessage())),
          "not-yaml.limits");
    }
  }

  private static AssignmentException marked(String file, String text, MarkedYamlEngineException e) {
    int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
    int column = e.getProblemMark().map(Mark::getColumn).orElse(0) + 1;
    String said =
        Stream.of(e.getContext(), e.getProblem())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String remedy = said.contains("TAB") ? "not-yaml.tab" : "not-yaml.remedy";
    return fault(file, text, line, column, Sentence.of("not-yaml", said), remedy);
  }

  private static AssignmentException strange(String file, String text, ReaderException e) {
    String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
    String codePoint = String.format("U+%04X", e.getCodePoint());
    return after(
        file,
        text,
        before,
        Sentence.of("strange-character", codePoint),
        "strange-character.remedy");
  }

  /**
   * {@code bytes} as UTF-8, without a byte order mark.
   *
   * @throws AssignmentException if they are something else
   */
  static String decode(String file, byte[] bytes) throws AssignmentException {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = utf8.decode(in, text, true);
    String decoded = text.flip().toString();
    if (result.isError()) {
      String latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
      String rest = latin1.substring(in.position()).lines().findFirst().orElse("");
      throw after(file, decoded + rest, decoded, Sentence.of("not-utf8"), "not-utf8.remedy");
    }
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /** A problem at the character that follows {@code before}. */
  private static AssignmentException after(
      String file, String text, String before, Sentence message, String remedy) {
    String last = before.substring(before.lastIndexOf('\n') + 1);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return fault(file, text, line, last.codePointCount(0, last.length()) + 1, message, remedy);
  }

  private static AssignmentException fault(
      String file, String text, int line, int column, Sentence message, String remedy) {
    Problems problems = new Problems(file, text);
    problems.add(line, column, 1, message, Sentence.of(remedy));
    return problems.asException();
  }
}
