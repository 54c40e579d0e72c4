package org.sockscore.assignment;

import org.snakeyaml.engine.v2.nodes.Node;

/** Reads names of files, as the steps call them. */
final class FileReference {
  private final NodeReader reader;
  private final Scope scope;

  FileReference(NodeReader reader, Scope scope) {
    this.reader = reader;
    this.scope = scope;
  }

  /** The name in {@code node}; it is reported if no file is called so. */
  String id(Node node, String key) {
    String id = reader.words(node, key);
    if (!id.isBlank() && !scope.files().contains(id)) {
      reader
          .problems()
          .add(
              node,
              Sentence.of("unknown-file", id),
              scope.files().isEmpty()
                  ? Sentence.of("unknown-file.remedy", id)
                  : Problems.didYouMean(id, scope.files()));
    }
    return id;
  }
}
