package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sockscore.reports.Bytes;

/**
 * Reads {@code files:}, {@code offers:} and {@code arguments:}, of a case or else of its
 * assignment.
 */
final class ProvisionParser {
  /** More would only take longer. */
  private static final long MAX_BYTES = 100_000_000;

  private static final List<String> KINDS =
      List.of(GivenFile.Kind.TEXT.word(), GivenFile.Kind.BINARY.word());
  private static final String NAME = "name";
  private static final String MIDDLE = "in-the-middle";
  private static final long MOST_IN_THE_MIDDLE = 1000;

  /** A name that no file system and no shell makes something else of. */
  private static final Pattern FILE_NAME = Pattern.compile("(?![.~-])[^/\\p{Cntrl}]+");

  private final NodeReader reader;
  private final Map<String, Integer> names;

  /**
   * @param names the values there are, each with its least length; names of files are added to them
   */
  ProvisionParser(NodeReader reader, Map<String, Integer> names) {
    this.reader = reader;
    this.names = names;
  }

  Provision parse(Optional<Node> files, Optional<Node> offers, Optional<Node> arguments) {
    List<FileTemplate> given = files.map(this::files).orElse(List.of());
    List<FileTemplate> offered = offers.map(this::files).orElse(List.of());
    return new Provision(given, offered, arguments.map(this::arguments).orElse(List.of()));
  }

  private List<FileTemplate> files(Node node) {
    Fields ids = reader.fields(node);
    List<FileTemplate> files = new ArrayList<>();
    for (String id : ids.keys()) {
      Names.check(ids.key(id), id, reader.problems());
      if (names.containsKey(id) || id.equals(TextTemplate.PEER)) {
        reader
            .problems()
            .add(ids.key(id), Sentence.of("file-taken", id), Sentence.of("file-taken.remedy"));
      }
      files.add(file(id, ids.value(id)));
    }
    files.forEach(file -> names.put(file.id(), 1));
    return files;
  }

  private FileTemplate file(String id, Node node) {
    Fields fields = reader.fields(node, List.of(NAME, KINDS.get(0), KINDS.get(1), MIDDLE));
    TextTemplate name = fields.required(NAME).map(this::name).orElse(new TextTemplate(List.of()));
    if (!fields.hasOneOf(KINDS)) {
      return new FileTemplate(id, name, GivenFile.Kind.TEXT, 0, Bytes.EMPTY);
    }
    String kind = fields.present(KINDS).get(0);
    long bytes = reader.integer(fields.value(kind), kind, 0, MAX_BYTES);
    return new FileTemplate(
        id,
        name,
        kind.equals(KINDS.get(0)) ? GivenFile.Kind.TEXT : GivenFile.Kind.BINARY,
        bytes,
        fields.get(MIDDLE).map(text -> middle(text, bytes)).orElse(Bytes.EMPTY));
  }

  private Bytes middle(Node node, long room) {
    Bytes middle = Bytes.utf8(reader.text(node, MIDDLE));
    long most = Math.min(room, MOST_IN_THE_MIDDLE);
    if (middle.isEmpty() || middle.length() > most) {
      reader
          .problems()
          .add(node, Sentence.of("bad-middle"), Sentence.of("bad-middle.remedy", most));
      return Bytes.EMPTY;
    }
    return middle;
  }

  private TextTemplate name(Node node) {
    String text = reader.words(node, NAME);
    if (!text.isBlank() && !FILE_NAME.matcher(text).matches()) {
      reader
          .problems()
          .add(node, Sentence.of("bad-file-name", text), Sentence.of("bad-file-name.remedy"));
    }
    return TextTemplate.parse(node, text, new HashMap<>(names), reader.problems());
  }

  private List<TextTemplate> arguments(Node node) {
    return reader.items(node, "arguments").stream()
        .map(
            item ->
                TextTemplate.parse(item, reader.text(item, "arguments"), names, reader.problems()))
        .toList();
  }
}
