package org.sockscore.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads which files a program must store, or must not. */
final class StoredFileParser {
  private static final String FILE = "file";
  private static final String NAME = "name";

  /** In the folder that the program was started in, or in the one around it. */
  private static final Pattern PLACE = Pattern.compile("(\\.\\./)?[^/\\p{Cntrl}]+");

  private final NodeReader reader;
  private final Scope scope;
  private final FileReference files;

  StoredFileParser(NodeReader reader, Scope scope) {
    this.reader = reader;
    this.scope = scope;
    this.files = new FileReference(reader, scope);
  }

  /** What {@code expect-file:} expects. */
  StepTemplate expected(Node node) {
    if (NodeReader.scalar(node).isPresent()) {
      String id = files.id(node, StepKeyword.EXPECT_FILE.word());
      return values -> new Step.ExpectFile(name(id, values), name(id, values));
    }
    Fields fields = reader.fields(node, List.of(FILE, NAME));
    String id = fields.required(FILE).map(file -> files.id(file, FILE)).orElse("");
    Optional<TextTemplate> name = fields.get(NAME).map(it -> place(it, NAME));
    return values ->
        new Step.ExpectFile(
            name(id, values), name.map(it -> it.fill(values)).orElseGet(() -> name(id, values)));
  }

  private static String name(String id, Map<String, String> values) {
    return values.getOrDefault(id, id);
  }

  /** What {@code expect-no-file:} forbids. */
  StepTemplate unwanted(Node node) {
    TextTemplate name = place(node, StepKeyword.EXPECT_NO_FILE.word());
    return values -> new Step.ExpectNoFile(name.fill(values));
  }

  private TextTemplate place(Node node, String key) {
    String text = reader.words(node, key);
    if (!text.isBlank() && !PLACE.matcher(text).matches()) {
      reader.problems().add(node, Sentence.of("bad-place", text), Sentence.of("bad-place.remedy"));
    }
    return TextTemplate.parse(node, text, new HashMap<>(scope.minBytes()), reader.problems());
  }
}
