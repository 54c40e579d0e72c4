package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what {@code get:} asks for, and what {@code expect-response:} expects. */
final class HttpParser {
  private static final String FILE = "file";
  private static final String NOT_FILE = "not-file";
  private static final String STATUS = "status";
  private static final String HEADERS = "headers";
  private static final Pattern STATUSES = Pattern.compile("[1-5]([0-9][0-9]|xx)");

  /** What a file is delivered with, if nothing else is said. */
  private static final List<String> OK = List.of("200");

  private final NodeReader reader;
  private final Scope scope;
  private final FileReference files;

  HttpParser(NodeReader reader, Scope scope) {
    this.reader = reader;
    this.scope = scope;
    this.files = new FileReference(reader, scope);
  }

  PeerTemplate get(Node node) {
    TextTemplate path = text(node, "get");
    if (NodeReader.scalar(node).filter(text -> !text.startsWith("/")).isPresent()) {
      reader.problems().add(node, Sentence.of("bad-path"), Sentence.of("bad-path.remedy"));
    }
    return (peer, values) -> new Step.Get(peer, path.fill(values));
  }

  PeerTemplate response(Node node) {
    Fields fields = reader.fields(node, List.of(FILE, NOT_FILE, STATUS, HEADERS));
    refuseBeside(fields);
    Optional<String> file = file(fields, FILE);
    Optional<String> not = file(fields, NOT_FILE);
    List<String> statuses =
        fields.get(STATUS).map(this::statuses).orElse(file.isEmpty() ? List.of() : OK);
    Map<String, TextTemplate> headers = fields.get(HEADERS).map(this::headers).orElse(Map.of());
    return (peer, values) ->
        new Step.ExpectResponse(
            peer,
            new ResponseExpectation(
                file.map(values::get), not.map(values::get), statuses, filled(headers, values)));
  }

  /** What does not have to come can have neither status nor headers. */
  private void refuseBeside(Fields fields) {
    if (fields.has(NOT_FILE)) {
      fields.hasOneOf(List.of(FILE, NOT_FILE, STATUS, HEADERS));
    } else if (fields.present(List.of(FILE, STATUS)).isEmpty()) {
      fields.hasOneOf(List.of(FILE, NOT_FILE, STATUS));
    }
  }

  private Optional<String> file(Fields fields, String key) {
    return fields.get(key).map(node -> files.id(node, key));
  }

  private List<String> statuses(Node node) {
    List<Node> items = node instanceof SequenceNode ? reader.items(node, STATUS) : List.of(node);
    List<String> statuses = new ArrayList<>();
    for (Node item : items) {
      String status = reader.text(item, STATUS);
      if (!STATUSES.matcher(status).matches()) {
        reader.problems().add(item, Sentence.of("bad-status"), Sentence.of("bad-status.remedy"));
      }
      statuses.add(status);
    }
    return statuses;
  }

  private Map<String, TextTemplate> headers(Node node) {
    Fields fields = reader.fields(node);
    Map<String, TextTemplate> headers = new LinkedHashMap<>();
    fields.keys().forEach(name -> headers.put(name, text(fields.value(name), name)));
    return headers;
  }

  private TextTemplate text(Node node, String name) {
    return TextTemplate.parse(node, reader.words(node, name), scope.minBytes(), reader.problems());
  }

  private static Map<String, String> filled(
      Map<String, TextTemplate> templates, Map<String, String> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    templates.forEach((name, template) -> texts.put(name, template.fill(values)));
    return texts;
  }
}
