package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sockscore.reports.Role;

/**
 * Reads which clients a step is about: one, several, or a crowd, whose members are called by its
 * name and a number from 1. Confined to one thread.
 */
final class PeerNames {
  static final String AS = "as";

  private static final int LEAST_CROWD = 2;
  private static final int LARGEST_CROWD = 1000;

  private final NodeReader reader;
  private final String usual;
  private final StepKeyword opening;
  private final Map<String, List<String>> crowds = new HashMap<>();
  private final Set<String> connected = new HashSet<>();

  PeerNames(NodeReader reader, Role role) {
    this.reader = reader;
    this.usual = (role == Role.SERVER ? Role.CLIENT : Role.SERVER).word();
    this.opening = StepKeyword.opening(role);
  }

  /** What the peer is called when there is only one: by the part that it plays. */
  String usual() {
    return usual;
  }

  /** The clients that {@code as:} names; the usual one if there is no such key. */
  List<String> of(Fields fields) {
    return fields.get(AS).map(node -> expand(node, AS)).orElse(List.of(usual));
  }

  /** The clients that {@code node}, a name or a list of names, stands for. */
  List<String> expand(Node node, String key) {
    List<String> all = new ArrayList<>();
    for (Node item : NodeReader.scalar(node).isPresent() ? List.of(node) : items(node, key)) {
      String name = Names.check(item, reader.words(item, key), reader.problems());
      List<String> peers = crowds.getOrDefault(name, List.of(name));
      if (all.containsAll(peers)) {
        problem(item, Sentence.of("name-repeated", name), Sentence.of("duplicate-key.remedy"));
      }
      all.addAll(peers);
    }
    return all.stream().distinct().toList();
  }

  private List<Node> items(Node node, String key) {
    return reader.items(node, key);
  }

  /** The peers that a first step opens; {@code size} is null if it has no value. */
  List<String> connecting(Node size, Fields fields) {
    List<String> peers = NodeReader.isNull(size) ? of(fields) : crowd(size, fields);
    connected.addAll(peers);
    return peers;
  }

  /** A connection that no fields describe. */
  void connect(String peer) {
    connected.add(peer);
  }

  private List<String> crowd(Node node, Fields fields) {
    int size = (int) reader.integer(node, "connect", LEAST_CROWD, LARGEST_CROWD);
    List<String> names = of(fields);
    if (!fields.has(AS) || names.size() != 1) {
      problem(node, Sentence.of("crowd-name", size), Sentence.of("crowd-name.remedy"));
      return names;
    }
    String name = names.get(0);
    List<String> members = IntStream.rangeClosed(1, size).mapToObj(i -> name + "-" + i).toList();
    crowds.put(name, members);
    return members;
  }

  /** Reports the clients among {@code peers} that have not connected. */
  void checkConnected(Node at, String step, List<String> peers) {
    peers.stream()
        .filter(peer -> !connected.contains(peer))
        .forEach(
            peer ->
                problem(
                    at,
                    Sentence.of("peer-never-connected", step, peer),
                    Sentence.of("peer-never-connected.remedy", peer, opening.word())));
  }

  private void problem(Node at, Sentence message, Sentence remedy) {
    reader.problems().add(at, message, remedy);
  }
}
