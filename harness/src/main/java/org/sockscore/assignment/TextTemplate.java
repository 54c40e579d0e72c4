package org.sockscore.assignment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A text in which a name in braces after a dollar sign stands for a value; a second dollar sign
 * before it takes this meaning away.
 */
record TextTemplate(List<Part> parts) {
  private static final Pattern SPECIAL = Pattern.compile("\\$\\$\\{|\\$\\{([^}]*)(}?)");

  /** The name that stands for the client a step is about. */
  static final String PEER = "peer";

  /** {@code values} of a case, with the name of a client. */
  static Map<String, String> withPeer(Map<String, String> values, String peer) {
    Map<String, String> all = new HashMap<>(values);
    all.put(PEER, peer);
    return all;
  }

  /** A piece of a template. */
  sealed interface Part {
    String fill(Map<String, String> values);

    /** The least length it can have, in bytes of UTF-8. */
    int minBytes(Map<String, Integer> scope);
  }

  /** As it is written. */
  record Literal(String text) implements Part {
    @Override
    public String fill(Map<String, String> values) {
      return text;
    }

    @Override
    public int minBytes(Map<String, Integer> scope) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /** The value of a name. */
  record Name(String name) implements Part {
    @Override
    public String fill(Map<String, String> values) {
      String value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("no value for " + name);
      }
      return value;
    }

    @Override
    public int minBytes(Map<String, Integer> scope) {
      return scope.getOrDefault(name, 0);
    }
  }

  TextTemplate {
    parts = List.copyOf(parts);
  }

  String fill(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.fill(values)));
    return text.toString();
  }

  int minBytes(Map<String, Integer> scope) {
    return parts.stream().mapToInt(part -> part.minBytes(scope)).sum();
  }

  /**
   * Reads {@code text}, and reports names that are not in {@code scope}.
   *
   * @param scope the least length of the value of each name, in bytes
   */
  static TextTemplate parse(Node node, String text, Map<String, Integer> scope, Problems problems) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = SPECIAL.matcher(text);
    int end = 0;
    while (matcher.find()) {
      parts.add(new Literal(text.substring(end, matcher.start())));
      parts.add(special(matcher.toMatchResult(), node, scope, problems));
      end = matcher.end();
    }
    parts.add(new Literal(text.substring(end)));
    return new TextTemplate(parts);
  }

  private static Part special(
      MatchResult match, Node node, Map<String, Integer> scope, Problems problems) {
    String name = match.group(1);
    if (name == null) {
      return new Literal("${");
    }
    if (match.group(2).isEmpty()) {
      problems.addWithin(
          node, match.group(), Sentence.of("unclosed-name"), Sentence.of("unclosed-name.remedy"));
    } else if (!scope.containsKey(name)) {
      problems.addWithin(
          node, match.group(), Sentence.of("unknown-name", name), remedy(name, scope));
    }
    return new Name(name);
  }

  private static Sentence remedy(String name, Map<String, Integer> scope) {
    return scope.keySet().stream().allMatch(PEER::equals)
        ? Sentence.of("unknown-name.remedy", name)
        : Problems.didYouMean(name, new TreeSet<>(scope.keySet()));
  }
}
