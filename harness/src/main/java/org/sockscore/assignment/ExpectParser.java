package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.sockscore.reference.Oracle;
import org.sockscore.reports.Bytes;

/** Reads what {@code expect:} expects. */
final class ExpectParser {
  private static final List<String> FORMS =
      List.of(
          "text", "exact", "hex", "line", "lines", "one-of", "something", "anything", "reference");

  /** The forms that {@code repeat:} can go with. */
  private static final List<String> REPEATABLE = List.of("text", "reference");

  private static final String FROM = "from";
  private static final String ANYWHERE = "anywhere";

  private final NodeReader reader;
  private final Scope scope;
  private final BytesParser bytes;

  ExpectParser(NodeReader reader, Scope scope) {
    this.reader = reader;
    this.scope = scope;
    this.bytes = new BytesParser(reader, scope);
  }

  /** An expectation whose values are still to be put in. */
  @FunctionalInterface
  interface ExpectationTemplate {
    Expectation fill(Map<String, String> values);
  }

  ExpectationTemplate parse(Node node) {
    if (node instanceof ScalarNode) {
      return text(words(node, "expect"));
    }
    List<String> known = new ArrayList<>(FORMS);
    known.add("repeat");
    if (scope.transport() == Transport.UDP) {
      known.add(FROM);
    }
    Fields fields = reader.fields(node, known);
    return fields.hasOneOf(FORMS)
        ? form(fields, fields.present(FORMS).get(0))
        : values -> new Expectation.Anything();
  }

  /** Whether a datagram may come from another port than the one that was asked. */
  boolean isFromAnywhere(Node node) {
    if (!(node instanceof MappingNode) || scope.transport() == Transport.TCP) {
      return false;
    }
    Optional<Node> from = reader.fields(node).get(FROM);
    from.filter(place -> !reader.text(place, FROM).equals(ANYWHERE))
        .ifPresent(
            place -> reader.problems().add(place, Sentence.of("from"), Sentence.of("from.remedy")));
    return from.isPresent();
  }

  private ExpectationTemplate form(Fields fields, String form) {
    Node node = fields.value(form);
    if (!REPEATABLE.contains(form)) {
      refuseRepeat(fields, form);
    }
    return switch (form) {
      case "text" -> repeated(words(node, form), fields);
      case "exact" -> exact(words(node, form));
      case "hex" -> hex(bytes.hex(node));
      case "line" -> line(words(node, form));
      case "lines" -> lines(node);
      case "one-of" -> oneOf(node);
      case "reference" -> reference(words(node, form), fields);
      case "something" -> whatever(node, form, new Expectation.Something());
      default -> whatever(node, form, new Expectation.Anything());
    };
  }

  private ExpectationTemplate repeated(TextTemplate text, Fields fields) {
    int repeat = bytes.repeat(fields, text.minBytes(scope.minBytes()));
    return values -> new Expectation.Text(Bytes.utf8(text.fill(values)).repeat(repeat));
  }

  private static ExpectationTemplate text(TextTemplate text) {
    return values -> new Expectation.Text(Bytes.utf8(text.fill(values)));
  }

  private static ExpectationTemplate exact(TextTemplate text) {
    return values -> new Expectation.Exact(Bytes.utf8(text.fill(values)));
  }

  private static ExpectationTemplate line(TextTemplate text) {
    return values -> new Expectation.Line(Bytes.utf8(text.fill(values)));
  }

  private static ExpectationTemplate hex(Bytes hex) {
    return values -> new Expectation.Exact(hex);
  }

  private TextTemplate words(Node node, String name) {
    if (NodeReader.scalar(node).filter(String::isEmpty).isPresent()) {
      reader.problems().add(node, Sentence.of("empty-expect"), Sentence.of("empty-expect.remedy"));
    }
    return bytes.text(node, name);
  }

  private ExpectationTemplate lines(Node node) {
    List<TextTemplate> lines =
        reader.items(node, "lines").stream().map(item -> words(item, "lines")).toList();
    return values ->
        new Expectation.Lines(lines.stream().map(line -> Bytes.utf8(line.fill(values))).toList());
  }

  private ExpectationTemplate oneOf(Node node) {
    List<ExpectationTemplate> alternatives =
        reader.items(node, "one-of").stream().map(item -> text(words(item, "one-of"))).toList();
    return values ->
        new Expectation.OneOf(alternatives.stream().map(each -> each.fill(values)).toList());
  }

  private ExpectationTemplate whatever(Node node, String form, Expectation expectation) {
    if (!reader.text(node, form).equals("true")) {
      reader
          .problems()
          .add(node, Sentence.of("anything", form), Sentence.of("anything.remedy", form));
    }
    return values -> expectation;
  }

  private ExpectationTemplate reference(TextTemplate request, Fields fields) {
    int repeat = bytes.repeat(fields, 1);
    Oracle oracle = oracle(scope, fields, reader);
    return values ->
        new Expectation.Text(Bytes.utf8(oracle.reply(request.fill(values))).repeat(repeat));
  }

  /** What the reference answers; if there is none, that is reported. */
  static Oracle oracle(Scope scope, Fields fields, NodeReader reader) {
    if (scope.oracle().isEmpty()) {
      reader
          .problems()
          .add(
              fields.key("reference"),
              Sentence.of("no-reference"),
              Sentence.of("no-reference.remedy"));
    }
    return scope.oracle().orElse(request -> request);
  }

  private void refuseRepeat(Fields fields, String form) {
    if (fields.has("repeat")) {
      reader
          .problems()
          .add(
              fields.key("repeat"),
              Sentence.of("clash", "repeat", form),
              Sentence.of("repeat-needs-text"));
    }
  }
}
