package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a case is repeated under. */
final class UnderParser {
  private final NodeReader reader;
  private final Transport transport;

  UnderParser(NodeReader reader, Transport transport) {
    this.reader = reader;
    this.transport = transport;
  }

  List<Perturbation> parse(Node list) {
    if (transport == Transport.UDP) {
      problem(list, Sentence.of("tcp-only", "under"), Sentence.of("tcp-only.remedy"));
    }
    List<Perturbation> all = new ArrayList<>();
    for (Node item : reader.items(list, "under")) {
      String word = reader.words(item, "under");
      Optional<Perturbation> found = Perturbation.named(word);
      found.ifPresent(all::add);
      if (found.isEmpty()) {
        problem(
            item,
            Sentence.of("unknown-perturbation", word),
            Problems.didYouMean(word, Perturbation.words()));
      }
    }
    return all;
  }

  /** Reports perturbations that leave everything as it is; the author meant something else. */
  void checkEffect(Node list, CaseTable table) {
    table
        .ofNoEffect()
        .forEach(
            how ->
                problem(
                    list,
                    Sentence.of("no-effect", how.word()),
                    Sentence.of("no-effect.remedy", how.word())));
  }

  private void problem(Node at, Sentence message, Sentence remedy) {
    reader.problems().add(at, message, remedy);
  }
}
