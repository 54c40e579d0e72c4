package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what an HTTP client must ask for, and what it is answered. */
final class ServingParser {
  private static final String PATH = "path";
  private static final String HEADERS = "headers";
  private static final String STATUS = "status";
  private static final String FILE = "file";
  private static final String TEXT = "text";
  private static final String ENDED_BY = "ended-by";
  private static final String STOP_AFTER = "stop-after";
  private static final String CUT_HEAD = "cut-head-after";
  private static final String CUT_BODY = "cut-body-after";
  private static final List<String> ENDS = List.of("length", "close");
  private static final int MOST_BYTES = 100_000_000;

  private final NodeReader reader;
  private final Scope scope;
  private final FileReference files;

  ServingParser(NodeReader reader, Scope scope) {
    this.reader = reader;
    this.scope = scope;
    this.files = new FileReference(reader, scope);
  }

  /** What {@code expect-request:} expects. */
  PeerTemplate request(Node node) {
    if (NodeReader.scalar(node).isPresent()) {
      return request(path(node), List.of());
    }
    Fields fields = reader.fields(node, List.of(PATH, HEADERS));
    TextTemplate path = fields.required(PATH).map(this::path).orElse(new TextTemplate(List.of()));
    List<String> headers =
        fields
            .get(HEADERS)
            .map(list -> reader.items(list, HEADERS))
            .map(items -> items.stream().map(item -> reader.words(item, HEADERS)).toList())
            .orElse(List.of());
    return request(path, headers);
  }

  private static PeerTemplate request(TextTemplate path, List<String> headers) {
    return (peer, values) ->
        new Step.ExpectRequest(peer, new Expectation.Request(path.fill(values), headers));
  }

  private TextTemplate path(Node node) {
    String text = reader.words(node, PATH);
    if (!text.isBlank() && !text.startsWith("/")) {
      reader.problems().add(node, Sentence.of("bad-path"), Sentence.of("bad-path.remedy"));
    }
    return template(node, text);
  }

  private TextTemplate template(Node node, String text) {
    return TextTemplate.parse(node, text, scope.minBytes(), reader.problems());
  }

  /** What {@code respond:} answers. */
  PeerTemplate response(Node node) {
    Fields fields =
        reader.fields(
            node, List.of(STATUS, HEADERS, FILE, TEXT, ENDED_BY, STOP_AFTER, CUT_HEAD, CUT_BODY));
    if (fields.has(FILE)) {
      fields.hasOneOf(List.of(FILE, TEXT));
    } else if (fields.present(List.of(STATUS, TEXT)).isEmpty()) {
      fields.hasOneOf(List.of(FILE, TEXT, STATUS));
    }
    int status = integer(fields, STATUS, 100, 599).orElse(200);
    Optional<String> file = fields.get(FILE).map(it -> files.id(it, FILE));
    Optional<TextTemplate> text = fields.get(TEXT).map(it -> template(it, reader.text(it, TEXT)));
    boolean untilClose = fields.get(ENDED_BY).map(this::isClose).orElse(false);
    Optional<Integer> only = integer(fields, STOP_AFTER, 0, MOST_BYTES);
    Map<String, TextTemplate> headers = fields.get(HEADERS).map(this::headers).orElse(Map.of());
    List<Integer> headCuts = cuts(fields, CUT_HEAD, 1);
    List<Integer> bodyCuts = cuts(fields, CUT_BODY, 0);
    Function<Map<String, String>, OfferedResponse> filled =
        values ->
            new OfferedResponse(
                status,
                filled(headers, values),
                file.map(id -> values.getOrDefault(id, id)),
                text.map(it -> it.fill(values)).orElse(""),
                untilClose,
                only.map(OptionalLong::of).orElse(OptionalLong.empty()),
                headCuts,
                bodyCuts);
    return (peer, values) -> new Step.Respond(peer, filled.apply(values));
  }

  private Optional<Integer> integer(Fields fields, String key, int from, int to) {
    return fields.get(key).map(node -> (int) reader.integer(node, key, from, to));
  }

  private boolean isClose(Node node) {
    String end = reader.text(node, ENDED_BY);
    if (!ENDS.contains(end)) {
      reader
          .problems()
          .add(
              node,
              Sentence.of("bad-end", end),
              Sentence.of("choose-from", String.join(", ", ENDS)));
    }
    return end.equals("close");
  }

  private List<Integer> cuts(Fields fields, String key, int least) {
    List<Integer> cuts = new ArrayList<>();
    for (Node item : fields.get(key).map(list -> reader.items(list, key)).orElse(List.of())) {
      int cut = (int) reader.integer(item, key, least, MOST_BYTES);
      if (!cuts.isEmpty() && cut <= cuts.get(cuts.size() - 1)) {
        reader.problems().add(item, Sentence.of("cut-order"), Sentence.of("cut-order.remedy"));
      }
      cuts.add(cut);
    }
    return cuts;
  }

  private Map<String, TextTemplate> headers(Node node) {
    Fields fields = reader.fields(node);
    Map<String, TextTemplate> headers = new LinkedHashMap<>();
    fields
        .keys()
        .forEach(
            name -> {
              Node value = fields.value(name);
              headers.put(name, template(value, reader.words(value, name)));
            });
    return headers;
  }

  private static Map<String, String> filled(
      Map<String, TextTemplate> templates, Map<String, String> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    templates.forEach((name, template) -> texts.put(name, template.fill(values)));
    return texts;
  }

  /** Reports the cuts that lie outside of what they are to cut. */
  static void checkCuts(Node at, Step.Respond step, Script script, Problems problems) {
    OfferedResponse response = step.response();
    int head = response.head(script).length();
    response.headCuts().stream()
        .filter(cut -> cut >= head)
        .forEach(cut -> reportCut(at, cut, head, problems));
    long body = response.sentLength(script);
    response.bodyCuts().stream()
        .filter(cut -> cut >= body)
        .forEach(cut -> reportCut(at, cut, body, problems));
  }

  private static void reportCut(Node at, int cut, long length, Problems problems) {
    problems.add(at, Sentence.of("cut-beyond", cut, length), Sentence.of("between", 1, length - 1));
  }
}
