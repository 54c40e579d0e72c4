package org.sockscore.assignment;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what {@code type:} types. */
final class KeyboardParser {
  private static final String LINE = "line";
  private static final String UNLESS_ENDED = "unless-ended";

  /** A terminal takes lines of 4095 bytes (N_TTY_BUF_SIZE), and values may be longer than names. */
  private static final int LONGEST_LINE = 1000;

  private final NodeReader reader;
  private final BytesParser bytes;

  KeyboardParser(NodeReader reader, Scope scope) {
    this.reader = reader;
    this.bytes = new BytesParser(reader, scope);
  }

  /** A line, alone or with what may have happened before. */
  StepTemplate parse(Node node) {
    if (!(node instanceof MappingNode)) {
      return typed(node, StepKeyword.TYPE.word(), false);
    }
    Fields fields = reader.fields(node, List.of(LINE, UNLESS_ENDED));
    if (!fields.hasOneOf(List.of(LINE))) {
      return values -> new Step.Type("");
    }
    fields.get(UNLESS_ENDED).ifPresent(this::mustBeTrue);
    return typed(fields.value(LINE), LINE, fields.has(UNLESS_ENDED));
  }

  private StepTemplate typed(Node node, String name, boolean unlessEnded) {
    String line = reader.text(node, name);
    if (line.indexOf('\n') >= 0 || line.length() > LONGEST_LINE) {
      reader.problems().add(node, Sentence.of("bad-line"), Sentence.of("bad-line.remedy"));
    }
    TextTemplate text = bytes.text(node, name);
    return values -> new Step.Type(text.fill(values), unlessEnded);
  }

  private void mustBeTrue(Node node) {
    if (!reader.text(node, UNLESS_ENDED).equals("true")) {
      reader
          .problems()
          .add(
              node,
              Sentence.of("anything", UNLESS_ENDED),
              Sentence.of("anything.remedy", UNLESS_ENDED));
    }
  }
}
