package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads {@code each:}, a table whose rows all have the same columns. Its values may refer to drawn
 * ones.
 */
final class RowsParser {
  private final NodeReader reader;
  private final Map<String, Integer> drawn;
  private final Map<String, Integer> minBytes = new HashMap<>();

  /**
   * @param drawn the names of the drawn values, each with the least length of its value
   */
  RowsParser(NodeReader reader, Map<String, Integer> drawn) {
    this.reader = reader;
    this.drawn = drawn;
  }

  /** The columns read so far, each with the least length of its values. */
  Map<String, Integer> minBytes() {
    return minBytes;
  }

  List<Map<String, TextTemplate>> parse(Node node) {
    List<Fields> rows =
        reader.items(node, "each").stream().map(item -> reader.fields(item)).toList();
    if (!rows.isEmpty()) {
      rows.get(0).keys().forEach(name -> checkColumn(rows.get(0), name));
      rows.forEach(row -> compareColumns(rows.get(0), row));
    }
    List<Map<String, TextTemplate>> table = new ArrayList<>();
    rows.forEach(row -> table.add(row(row)));
    return table;
  }

  private void checkColumn(Fields row, String name) {
    Names.check(row.key(name), name, reader.problems());
    if (drawn.containsKey(name)) {
      reader
          .problems()
          .add(row.key(name), Sentence.of("name-twice", name), Sentence.of("name-twice.remedy"));
    }
  }

  private void compareColumns(Fields first, Fields row) {
    first.keys().stream()
        .filter(name -> !row.has(name) && row.isMap())
        .forEach(
            name ->
                reader
                    .problems()
                    .add(
                        row.map(),
                        Sentence.of("column-missing", name),
                        Sentence.of("column-missing.remedy")));
    row.allowOnly(first.keys());
  }

  private Map<String, TextTemplate> row(Fields row) {
    Map<String, TextTemplate> values = new LinkedHashMap<>();
    for (String name : row.keys()) {
      Node node = row.value(name);
      TextTemplate value =
          TextTemplate.parse(node, reader.text(node, name), drawn, reader.problems());
      minBytes.merge(name, value.minBytes(drawn), Math::min);
      values.put(name, value);
    }
    return values;
  }
}
