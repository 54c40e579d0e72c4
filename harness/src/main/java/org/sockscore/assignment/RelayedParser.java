package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.sockscore.reports.Bytes;

/** Reads which lines {@code expect-relayed:} expects. */
final class RelayedParser {
  private static final String NAME = "expect-relayed";

  private final NodeReader reader;
  private final BytesParser bytes;
  private final Scope scope;
  private final PeerNames peers;

  RelayedParser(NodeReader reader, Scope scope, PeerNames peers) {
    this.reader = reader;
    this.bytes = new BytesParser(reader, scope);
    this.scope = scope;
    this.peers = peers;
  }

  /**
   * Lines whose values are still to be put in.
   *
   * @param senders who sent them, each the same lines with its own name; nobody in particular if
   *     there are none
   */
  private record LinesTemplate(List<TextTemplate> texts, int repeat, List<String> senders) {
    RelayedLines fill(String receiver, Map<String, String> values) {
      if (senders.isEmpty()) {
        return RelayedLines.of(lines(values));
      }
      List<List<Bytes>> streams = new ArrayList<>();
      List<Bytes> echo = List.of();
      for (String sender : senders) {
        List<Bytes> lines = lines(TextTemplate.withPeer(values, sender));
        if (sender.equals(receiver)) {
          echo = lines;
        } else {
          streams.add(lines);
        }
      }
      return new RelayedLines(streams, echo);
    }

    private List<Bytes> lines(Map<String, String> values) {
      List<Bytes> once = texts.stream().map(text -> Bytes.utf8(text.fill(values))).toList();
      return Collections.nCopies(repeat, once).stream().flatMap(List::stream).toList();
    }
  }

  PeerTemplate parse(Node node) {
    LinesTemplate lines =
        node instanceof MappingNode
            ? withFields(reader.fields(node, List.of("lines", "from", "repeat")))
            : new LinesTemplate(texts(node, NAME), 1, List.of());
    return (peer, values) ->
        new Step.ExpectRelayed(peer, lines.fill(peer, TextTemplate.withPeer(values, peer)));
  }

  private LinesTemplate withFields(Fields fields) {
    List<TextTemplate> texts =
        fields.required("lines").map(node -> texts(node, "lines")).orElse(List.of());
    int least = texts.stream().mapToInt(text -> text.minBytes(scope.minBytes())).sum();
    return new LinesTemplate(
        texts,
        bytes.repeat(fields, least),
        fields.get("from").map(this::senders).orElse(List.of()));
  }

  private List<String> senders(Node node) {
    List<String> senders = peers.expand(node, "from");
    peers.checkConnected(node, NAME, senders);
    return senders;
  }

  private List<TextTemplate> texts(Node node, String name) {
    List<Node> items = node instanceof SequenceNode ? reader.items(node, name) : List.of(node);
    return items.stream().map(item -> text(item, name)).toList();
  }

  private TextTemplate text(Node node, String name) {
    String text = NodeReader.scalar(node).orElse(" ");
    if (text.isEmpty()) {
      reader.problems().add(node, Sentence.of("empty-expect"), Sentence.of("empty-expect.remedy"));
    } else if (text.indexOf('\n') >= 0) {
      reader.problems().add(node, Sentence.of("line-break"), Sentence.of("line-break.remedy"));
    }
    return bytes.text(node, name);
  }
}
