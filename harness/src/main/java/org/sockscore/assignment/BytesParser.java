package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.sockscore.reports.Bytes;

/**
 * Reads bytes: what {@code send:} sends, and the texts and hexadecimal digits of {@code expect:}.
 */
final class BytesParser {
  /** Enough for any exercise; more is a slip of the pen. */
  static final int MAX_BYTES = 16 << 20;

  private static final List<String> FORMS = List.of("text", "hex");

  private final NodeReader reader;
  private final Scope scope;

  BytesParser(NodeReader reader, Scope scope) {
    this.reader = reader;
    this.scope = scope;
  }

  /** Bytes whose values are still to be put in; at least {@code minBytes} of them. */
  private record BytesTemplate(int minBytes, Function<Map<String, String>, Bytes> filling) {
    Bytes fill(Map<String, String> values) {
      return filling.apply(values);
    }
  }

  /** The segments to send. */
  @FunctionalInterface
  interface SegmentsTemplate {
    List<Bytes> fill(Map<String, String> values);
  }

  SegmentsTemplate parse(Node node) {
    if (node instanceof ScalarNode) {
      TextTemplate text = text(node, "send");
      checkNotEmpty(node, text);
      return values -> List.of(Bytes.utf8(text.fill(values)));
    }
    Fields fields = reader.fields(node, List.of("text", "hex", "repeat", "cut-after"));
    return fields.hasOneOf(FORMS) ? segments(fields) : values -> List.of();
  }

  private SegmentsTemplate segments(Fields fields) {
    BytesTemplate bytes = fields.has("text") ? sent(fields.value("text")) : exactly(fields);
    int repeat = repeat(fields, bytes.minBytes());
    List<Integer> cuts =
        fields
            .get("cut-after")
            .map(list -> cuts(list, bytes.minBytes() * repeat))
            .orElse(List.of());
    return values -> Segments.of(bytes.fill(values).repeat(repeat), cuts);
  }

  private BytesTemplate sent(Node node) {
    TextTemplate text = text(node, "text");
    checkNotEmpty(node, text);
    return new BytesTemplate(
        text.minBytes(scope.minBytes()), values -> Bytes.utf8(text.fill(values)));
  }

  private BytesTemplate exactly(Fields fields) {
    Bytes hex = hex(fields.value("hex"));
    return new BytesTemplate(hex.length(), values -> hex);
  }

  TextTemplate text(Node node, String name) {
    return TextTemplate.parse(node, reader.text(node, name), scope.minBytes(), reader.problems());
  }

  /** A datagram may be empty; over TCP an empty text is no message at all. */
  private void checkNotEmpty(Node node, TextTemplate text) {
    if (scope.transport() == Transport.TCP
        && NodeReader.scalar(node).filter(String::isEmpty).isPresent()
        && text.minBytes(scope.minBytes()) == 0) {
      reader.problems().add(node, Sentence.of("empty-send"), Sentence.of("empty-send.remedy"));
    }
  }

  Bytes hex(Node node) {
    String digits = reader.words(node, "hex").replaceAll("\\s", "");
    try {
      return Bytes.of(HexFormat.of().parseHex(digits));
    } catch (IllegalArgumentException e) {
      reader.problems().add(node, Sentence.of("bad-hex"), Sentence.of("bad-hex.remedy"));
      return Bytes.EMPTY;
    }
  }

  /** How many times over something of {@code minBytes} comes; 1 if it is not said. */
  int repeat(Fields fields, int minBytes) {
    return fields.get("repeat").map(node -> repeat(node, minBytes)).orElse(1);
  }

  private int repeat(Node node, int minBytes) {
    int times = (int) reader.integer(node, "repeat", 1, MAX_BYTES);
    long bytes = (long) minBytes * times;
    if (bytes <= MAX_BYTES) {
      return times;
    }
    reader
        .problems()
        .add(node, Sentence.of("too-large", bytes), Sentence.of("too-large.remedy", MAX_BYTES));
    return 1;
  }

  private List<Integer> cuts(Node list, int length) {
    List<Integer> cuts = new ArrayList<>();
    for (Node item : reader.items(list, "cut-after")) {
      int cut = (int) reader.integer(item, "cut-after", 1, MAX_BYTES);
      if (cut >= length) {
        reader
            .problems()
            .add(
                item,
                Sentence.of("cut-beyond", cut, length),
                Sentence.of("between", 1, length - 1));
      } else if (!cuts.isEmpty() && cut <= cuts.get(cuts.size() - 1)) {
        reader.problems().add(item, Sentence.of("cut-order"), Sentence.of("cut-order.remedy"));
      }
      cuts.add(cut);
    }
    return cuts;
  }
}
