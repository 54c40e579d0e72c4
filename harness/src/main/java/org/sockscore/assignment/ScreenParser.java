package org.sockscore.assignment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sockscore.reference.Oracle;

/** Reads what {@code expect-screen:} and {@code expect-told:} expect. */
final class ScreenParser {
  private static final List<String> KEYS = List.of("text", "word", "reference", "among");
  private static final List<String> FORMS = List.of("text", "word", "reference");

  private static final List<String> TELLING = List.of("meaning", "unlike", "never");

  private final NodeReader reader;
  private final Scope scope;
  private final BytesParser bytes;

  ScreenParser(NodeReader reader, Scope scope) {
    this.reader = reader;
    this.scope = scope;
    this.bytes = new BytesParser(reader, scope);
  }

  /** A text that may stand anywhere on the screen. */
  StepTemplate text(Node node) {
    TextTemplate text = words(node, StepKeyword.EXPECT_SCREEN.word());
    return values -> new Step.ExpectScreen(text.fill(values));
  }

  /** One of the forms that have a name. */
  StepTemplate parse(Node node) {
    Fields fields = reader.fields(node, KEYS);
    if (!fields.hasOneOf(FORMS)) {
      return values -> new Step.ExpectScreen("");
    }
    List<TextTemplate> among = list(fields, "among");
    String form = fields.present(FORMS).get(0);
    if (form.equals("text")) {
      refuseAmong(fields);
      return text(fields.value("text"));
    }
    TextTemplate written = words(fields.value(form), form);
    return form.equals("word")
        ? word(written::fill, among)
        : word(reference(written, fields), among);
  }

  /** What its user was told: the name of a meaning, alone or with what must not be said. */
  StepTemplate told(Node node) {
    if (!(node instanceof MappingNode)) {
      TextTemplate meaning = words(node, StepKeyword.EXPECT_TOLD.word());
      return values -> new Step.ExpectTold(meaning.fill(values));
    }
    Fields fields = reader.fields(node, TELLING);
    if (!fields.hasOneOf(List.of("meaning"))) {
      return values -> new Step.ExpectTold("");
    }
    TextTemplate meaning = words(fields.value("meaning"), "meaning");
    List<TextTemplate> unlike = list(fields, "unlike");
    List<TextTemplate> never = list(fields, "never");
    return values ->
        new Step.ExpectTold(meaning.fill(values), fill(unlike, values), fill(never, values));
  }

  private List<TextTemplate> list(Fields fields, String name) {
    return fields.get(name).map(list -> reader.items(list, name)).orElse(List.of()).stream()
        .map(item -> words(item, name))
        .toList();
  }

  private static List<String> fill(List<TextTemplate> texts, Map<String, String> values) {
    return texts.stream().map(text -> text.fill(values)).toList();
  }

  private static StepTemplate word(
      Function<Map<String, String>, String> word, List<TextTemplate> among) {
    return values -> new Step.ExpectScreen(word.apply(values), true, fill(among, values));
  }

  private Function<Map<String, String>, String> reference(TextTemplate request, Fields fields) {
    Oracle oracle = ExpectParser.oracle(scope, fields, reader);
    return values -> oracle.reply(request.fill(values));
  }

  private TextTemplate words(Node node, String name) {
    reader.words(node, name);
    return bytes.text(node, name);
  }

  private void refuseAmong(Fields fields) {
    if (fields.has("among")) {
      reader
          .problems()
          .add(
              fields.key("among"),
              Sentence.of("clash", "text", "among"),
              Sentence.of("among-needs-word"));
    }
  }
}
