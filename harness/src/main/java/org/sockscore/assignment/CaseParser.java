package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sockscore.reports.Localized;

/** Reads one test case. */
final class CaseParser {
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "requirement",
          "hint",
          "points",
          "requires",
          "files",
          "offers",
          "arguments",
          "draw",
          "each",
          "under",
          "steps");
  private static final int MAX_POINTS = 1000;

  /** What stands for a text that is missing, which was reported. */
  static final Localized NO_TEXT = new Localized("", "");

  private final NodeReader reader;
  private final Scope outer;
  private final Fields assignment;

  /**
   * @param assignment what holds for all cases that do not say otherwise
   */
  CaseParser(NodeReader reader, Scope outer, Fields assignment) {
    this.reader = reader;
    this.outer = outer;
    this.assignment = assignment;
  }

  /**
   * A case and where what it says about other cases was read.
   *
   * @param at where its id is
   * @param requires the ids of the cases it requires, each with its place
   */
  record Parsed(TestCase testCase, Node at, Map<String, Node> requires) {}

  Parsed parse(Node node) {
    Fields fields = reader.fields(node, KEYS);
    String id = fields.words("id");
    Node at = fields.get("id").orElse(node);
    Names.check(at, id, reader.problems());
    Map<String, Node> requires = requires(fields);
    TestCase testCase =
        new TestCase(
            id,
            localized(fields.required("title"), "title"),
            localized(fields.required("requirement"), "requirement"),
            points(fields),
            List.copyOf(requires.keySet()),
            fields.get("hint").map(hint -> localized(Optional.of(hint), "hint")),
            table(id, fields));
    return new Parsed(testCase, at, requires);
  }

  private int points(Fields fields) {
    return fields
        .required("points")
        .map(node -> (int) reader.integer(node, "points", 0, MAX_POINTS))
        .orElse(0);
  }

  private Localized localized(Optional<Node> node, String name) {
    return node.map(texts -> localized(texts, name, reader)).orElse(NO_TEXT);
  }

  /** One text in both languages. */
  static Localized localized(Node node, String name, NodeReader reader) {
    if (NodeReader.scalar(node).isPresent()) {
      reader
          .problems()
          .add(
              node,
              Sentence.of("expects-languages", name),
              Sentence.of("expects-languages.remedy", name));
      return NO_TEXT;
    }
    Fields fields = reader.fields(node, List.of("fr", "en"));
    return new Localized(
        translation(fields, "fr", name, reader), translation(fields, "en", name, reader));
  }

  private static String translation(
      Fields fields, String language, String name, NodeReader reader) {
    if (!fields.has(language) && fields.isMap()) {
      reader
          .problems()
          .add(
              fields.map(),
              Sentence.of("missing-translation." + language, name),
              Sentence.of("missing-translation.remedy", language));
    }
    return fields.get(language).map(node -> reader.words(node, language).strip()).orElse("");
  }

  private Map<String, Node> requires(Fields fields) {
    Map<String, Node> requires = new LinkedHashMap<>();
    fields
        .get("requires")
        .ifPresent(
            list ->
                reader
                    .items(list, "requires")
                    .forEach(item -> requires.put(reader.words(item, "requires"), item)));
    return requires;
  }

  private CaseTable table(String id, Fields fields) {
    Map<String, Generator> draws =
        fields.get("draw").map(node -> new DrawParser(reader).parse(node)).orElse(Map.of());
    Map<String, Integer> names = new HashMap<>();
    draws.forEach((name, generator) -> names.put(name, generator.minBytes()));
    RowsParser rows = new RowsParser(reader, Map.copyOf(names));
    List<Map<String, TextTemplate>> table =
        fields.get("each").map(rows::parse).orElse(List.of(Map.of()));
    names.putAll(rows.minBytes());
    refusePeer(names, fields);
    Provision provision =
        new ProvisionParser(reader, names)
            .parse(given(fields, "files"), given(fields, "offers"), given(fields, "arguments"));
    List<StepParser.Parsed> parsed = steps(fields, outer.with(names).withFiles(provision.ids()));
    List<StepTemplate> steps = parsed.stream().map(StepParser.Parsed::template).toList();
    UnderParser parser = new UnderParser(reader, outer.transport());
    List<Perturbation> under = fields.get("under").map(parser::parse).orElse(List.of());
    CaseTable whole = new CaseTable(id, table, draws, provision, steps, under);
    if (reader.problems().isEmpty()) {
      fields.get("under").ifPresent(list -> parser.checkEffect(list, whole));
      checkCuts(parsed, whole.plain(0));
    }
    return whole;
  }

  private void checkCuts(List<StepParser.Parsed> parsed, List<Script> scripts) {
    for (int i = 0; i < parsed.size(); i++) {
      for (Script script : scripts) {
        if (script.steps().get(i) instanceof Step.Respond step && reader.problems().isEmpty()) {
          ServingParser.checkCuts(parsed.get(i).at(), step, script, reader.problems());
        }
      }
    }
  }

  private Optional<Node> given(Fields fields, String key) {
    return fields.get(key).or(() -> assignment.get(key));
  }

  private void refusePeer(Map<String, Integer> names, Fields fields) {
    if (names.containsKey(TextTemplate.PEER)) {
      reader
          .problems()
          .add(
              fields.key(fields.present(List.of("draw", "each")).get(0)),
              Sentence.of("reserved-name", TextTemplate.PEER),
              Sentence.of("reserved-name.remedy"));
    }
  }

  private List<StepParser.Parsed> steps(Fields fields, Scope scope) {
    StepParser parser = new StepParser(reader, scope);
    List<StepParser.Parsed> steps = new ArrayList<>();
    fields
        .required("steps")
        .ifPresent(
            list -> reader.items(list, "steps").forEach(item -> steps.addAll(parser.parse(item))));
    PeerCheck.check(steps, scope.role(), reader.problems());
    return steps;
  }
}
