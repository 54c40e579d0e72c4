package org.sockscore.assignment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * The keys and values of one YAML map. Duplicate keys are reported; the first counts. Confined to
 * one thread.
 */
final class Fields {
  private final NodeReader reader;
  private final Node map;
  private final Map<String, NodeTuple> byKey = new LinkedHashMap<>();
  private boolean strange;

  Fields(NodeReader reader, Node map, List<NodeTuple> tuples) {
    this.reader = reader;
    this.map = map;
    tuples.forEach(this::put);
  }

  private void put(NodeTuple tuple) {
    String key = reader.text(tuple.getKeyNode(), "key");
    NodeTuple first = byKey.putIfAbsent(key, tuple);
    if (first != null) {
      int line = first.getKeyNode().getStartMark().orElseThrow().getLine() + 1;
      reader
          .problems()
          .add(
              tuple.getKeyNode(),
              Sentence.of("duplicate-key", key, line),
              Sentence.of("duplicate-key.remedy"));
    }
  }

  void allowOnly(Collection<String> known) {
    byKey.forEach(
        (key, tuple) -> {
          if (!known.contains(key)) {
            strange = true;
            reader
                .problems()
                .add(
                    tuple.getKeyNode(),
                    Sentence.of("unknown-key", key),
                    Problems.didYouMean(key, known));
          }
        });
  }

  /** Whether it is a map at all; if it is not, that was reported, and there are no keys. */
  boolean isMap() {
    return map instanceof MappingNode;
  }

  /** The keys in the order of the file. */
  Set<String> keys() {
    return byKey.keySet();
  }

  /** Those of {@code wanted} that are there, in the order of the file. */
  List<String> present(Collection<String> wanted) {
    return keys().stream().filter(wanted::contains).collect(Collectors.toList());
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  Node map() {
    return map;
  }

  Node key(String key) {
    return tuple(key).getKeyNode();
  }

  Optional<Node> get(String key) {
    return Optional.ofNullable(byKey.get(key)).map(NodeTuple::getValueNode);
  }

  /** The value of a key that must be there; what is missing is reported. */
  Optional<Node> required(String key) {
    if (!has(key) && isMap()) {
      reader
          .problems()
          .add(map, Sentence.of("missing-key", key), Sentence.of("missing-key.remedy", key));
    }
    return get(key);
  }

  /** The value of a key that is known to be there. */
  Node value(String key) {
    return tuple(key).getValueNode();
  }

  /** A text that must be there and say something; {@code ""} if not. */
  String words(String key) {
    return required(key).map(node -> reader.words(node, key)).orElse("");
  }

  /**
   * Whether exactly one of {@code forms} is there; anything else is reported, unless it was
   * already, as an unknown key.
   */
  boolean hasOneOf(List<String> forms) {
    List<String> present = present(forms);
    if (present.size() > 1) {
      reader
          .problems()
          .add(
              key(present.get(1)),
              Sentence.of("clash", present.get(0), present.get(1)),
              Sentence.of("clash.remedy"));
    } else if (present.isEmpty() && !strange && isMap()) {
      reader
          .problems()
          .add(map, Sentence.of("no-form"), Sentence.of("choose-from", String.join(", ", forms)));
    }
    return present.size() == 1;
  }

  private NodeTuple tuple(String key) {
    NodeTuple tuple = byKey.get(key);
    if (tuple == null) {
      throw new IllegalArgumentException("no key " + key);
    }
    return tuple;
  }
}
