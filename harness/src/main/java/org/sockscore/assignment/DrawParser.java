package org.sockscore.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code draw:}, which names random values and says how each is drawn. */
final class DrawParser {
  private static final List<String> KINDS = List.of("integer", "prime", "word");
  private static final long MAX = 1_000_000_000_000_000_000L;
  private static final int MAX_WORD = 1000;
  private static final Generator HARMLESS = new Generator.Word(1);

  private final NodeReader reader;

  DrawParser(NodeReader reader) {
    this.reader = reader;
  }

  Map<String, Generator> parse(Node node) {
    Fields names = reader.fields(node);
    Map<String, Generator> generators = new LinkedHashMap<>();
    for (String name : names.keys()) {
      Names.check(names.key(name), name, reader.problems());
      generators.put(name, generator(names.value(name)));
    }
    return generators;
  }

  private Generator generator(Node node) {
    Fields fields = reader.fields(node, KINDS);
    if (!fields.hasOneOf(KINDS)) {
      return HARMLESS;
    }
    String kind = fields.present(KINDS).get(0);
    Node arguments = fields.value(kind);
    return switch (kind) {
      case "integer" -> integer(arguments);
      case "prime" -> prime(arguments);
      default -> word(arguments);
    };
  }

  private Generator integer(Node node) {
    long[] range = range(node, -MAX);
    return new Generator.IntegerBetween(range[0], range[1]);
  }

  private Generator prime(Node node) {
    long[] range = range(node, 2);
    Generator.PrimeBetween prime = new Generator.PrimeBetween(range[0], range[1]);
    if (!prime.hasOne()) {
      reader
          .problems()
          .add(node, Sentence.of("no-prime", range[0], range[1]), Sentence.of("no-prime.remedy"));
    }
    return prime;
  }

  private long[] range(Node node, long min) {
    Fields fields = reader.fields(node, List.of("from", "to"));
    long from = bound(fields, "from", min);
    long to = bound(fields, "to", min);
    if (from <= to) {
      return new long[] {from, to};
    }
    if (fields.has("from") && fields.has("to")) {
      reader
          .problems()
          .add(
              fields.value("to"),
              Sentence.of("empty-range", from, to),
              Sentence.of("empty-range.remedy"));
    }
    return new long[] {2, 2};
  }

  private long bound(Fields fields, String name, long min) {
    return fields.required(name).map(node -> reader.integer(node, name, min, MAX)).orElse(min);
  }

  private Generator word(Node node) {
    Fields fields = reader.fields(node, List.of("length"));
    return new Generator.Word(
        fields
            .required("length")
            .map(length -> (int) reader.integer(length, "length", 1, MAX_WORD))
            .orElse(1));
  }
}
