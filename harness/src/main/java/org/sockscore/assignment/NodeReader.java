package org.sockscore.assignment;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads typed values from YAML nodes. What is of another type is reported and read as something
 * harmless, so that the rest of the file is read too. Confined to one thread.
 */
final class NodeReader {
  private final Problems problems;

  NodeReader(Problems problems) {
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  /** A scalar as it is written, numbers included; {@code ""} if it is something else. */
  String text(Node node, String name) {
    return scalar(node)
        .orElseGet(() -> wrong(node, "expects-text", name, "expects-text.remedy", ""));
  }

  /** A text that says something. */
  String words(Node node, String name) {
    String text = text(node, name);
    if (text.isBlank() && scalar(node).isPresent()) {
      problems.add(node, Sentence.of("empty-text", name), Sentence.of("empty-text.remedy"));
    }
    return text;
  }

  /** An integer between {@code min} and {@code max}; {@code min} if it is something else. */
  long integer(Node node, String name, long min, long max) {
    Optional<BigInteger> value = integer(node);
    if (value.isEmpty()) {
      return wrong(node, "expects-integer", name, "expects-integer.remedy", min);
    }
    BigInteger number = value.get();
    if (number.compareTo(BigInteger.valueOf(min)) < 0
        || number.compareTo(BigInteger.valueOf(max)) > 0) {
      problems.add(
          node, Sentence.of("out-of-range", name, number), Sentence.of("between", min, max));
      return min;
    }
    return number.longValueExact();
  }

  /** The items of a list that has at least one; none if it is something else. */
  List<Node> items(Node node, String name) {
    if (!(node instanceof SequenceNode list)) {
      return wrong(node, "expects-list", name, "expects-list.remedy", List.of());
    }
    if (list.getValue().isEmpty()) {
      problems.add(node, Sentence.of("empty-list", name), Sentence.of("empty-list.remedy"));
    }
    return list.getValue();
  }

  /** The fields of a map, of which only {@code known} ones are allowed. */
  Fields fields(Node node, List<String> known) {
    Fields fields = fields(node);
    fields.allowOnly(known);
    return fields;
  }

  /** The fields of a map with any keys; none if it is something else. */
  Fields fields(Node node) {
    List<NodeTuple> tuples = node instanceof MappingNode map ? map.getValue() : notAMap(node);
    return new Fields(this, node, tuples);
  }

  private List<NodeTuple> notAMap(Node node) {
    problems.add(node, Sentence.of("expects-map"), Sentence.of("expects-map.remedy"));
    return List.of();
  }

  /** The text of a scalar that is not null. */
  static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode scalar && !isNull(node)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static Optional<BigInteger> integer(Node node) {
    return node.getTag().equals(Tag.INT)
        ? scalar(node).filter(text -> text.matches("[+-]?[0-9]+")).map(BigInteger::new)
        : Optional.empty();
  }

  private <T> T wrong(Node node, String key, String name, String remedy, T instead) {
    problems.add(node, Sentence.of(key, name), Sentence.of(remedy, name));
    return instead;
  }
}
