package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sockscore.reports.Role;

/** Reads one step: a keyword, or a map with exactly one keyword and perhaps {@code as:}. */
final class StepParser {
  private static final String AS = "as";
  private static final int MAX_STATUS = 255;

  /** A terminal takes lines of 4095 bytes (N_TTY_BUF_SIZE), and values may be longer than names. */
  private static final int LONGEST_LINE = 1000;

  private final NodeReader reader;
  private final BytesParser bytes;
  private final ExpectParser expectations;
  private final ScreenParser screens;
  private final Role role;
  private final String defaultPeer;

  StepParser(NodeReader reader, Scope scope) {
    this.reader = reader;
    this.role = scope.role();
    this.defaultPeer = (role == Role.SERVER ? Role.CLIENT : Role.SERVER).word();
    this.bytes = new BytesParser(reader, scope);
    this.expectations = new ExpectParser(reader, scope);
    this.screens = new ScreenParser(reader, scope);
  }

  /**
   * A step and where it was read.
   *
   * @param peer the connection it is about; if it is about none, of no meaning
   */
  record Parsed(StepKeyword keyword, String peer, Node at, StepTemplate template) {}

  /** The step, unless it is so wrong that it cannot be told which it is. */
  Optional<Parsed> parse(Node node) {
    return NodeReader.scalar(node).isPresent() ? bare(node) : withFields(node);
  }

  private Optional<Parsed> bare(Node node) {
    Optional<StepKeyword> keyword = keyword(node);
    keyword
        .filter(StepKeyword::takesValue)
        .ifPresent(
            word ->
                problem(
                    node,
                    Sentence.of("value-missing", word.word()),
                    Sentence.of("value-missing.remedy", word.word())));
    return keyword
        .filter(word -> !word.takesValue())
        .map(word -> new Parsed(word, defaultPeer, node, template(word, defaultPeer, node)));
  }

  private Optional<StepKeyword> keyword(Node node) {
    String word = NodeReader.scalar(node).orElse("");
    Optional<StepKeyword> keyword = StepKeyword.of(word);
    if (keyword.isEmpty()) {
      problem(
          node,
          Sentence.of("unknown-step", word),
          Problems.didYouMean(word, StepKeyword.words(role)));
    }
    if (keyword.filter(it -> !it.isFor(role)).isPresent()) {
      problem(
          node,
          Sentence.of("step-of-other-role." + role.word(), word),
          Sentence.of("choose-from", String.join(", ", StepKeyword.words(role))));
    }
    return keyword;
  }

  private Optional<Parsed> withFields(Node node) {
    Fields fields = reader.fields(node);
    List<String> words = new ArrayList<>(fields.keys());
    words.remove(AS);
    if (words.size() > 1) {
      refuseAllButOne(fields, words);
      return Optional.empty();
    }
    if (words.isEmpty()) {
      refuseNone(node);
      return Optional.empty();
    }
    Node key = fields.key(words.get(0));
    return keyword(key).map(keyword -> step(keyword, key, fields));
  }

  private void refuseAllButOne(Fields fields, List<String> words) {
    List<String> known = fields.present(StepKeyword.words());
    if (known.size() > 1) {
      problem(
          fields.key(known.get(1)),
          Sentence.of("two-steps", known.get(0), known.get(1)),
          Sentence.of("two-steps.remedy"));
      return;
    }
    words.stream()
        .filter(word -> !known.contains(word))
        .forEach(
            word ->
                problem(
                    fields.key(word),
                    Sentence.of(known.isEmpty() ? "unknown-step" : "unknown-key", word),
                    Problems.didYouMean(
                        word, known.isEmpty() ? StepKeyword.words(role) : List.of(AS))));
  }

  private void refuseNone(Node node) {
    if (node instanceof MappingNode) {
      problem(
          node,
          Sentence.of("no-step"),
          Sentence.of("choose-from", String.join(", ", StepKeyword.words(role))));
    }
  }

  private Parsed step(StepKeyword keyword, Node key, Fields fields) {
    Node value = fields.value(keyword.word());
    if (!keyword.takesValue() && !NodeReader.isNull(value)) {
      problem(
          value,
          Sentence.of("value-unwanted", keyword.word()),
          Sentence.of(
              keyword.aboutPeer() ? "value-unwanted.peer" : "value-unwanted.remedy",
              keyword.word()));
    }
    String peer = peer(keyword, fields);
    return new Parsed(keyword, peer, key, template(keyword, peer, value));
  }

  private String peer(StepKeyword keyword, Fields fields) {
    Optional<Node> name = fields.get(AS);
    if (name.isPresent() && !keyword.aboutPeer()) {
      problem(
          fields.key(AS), Sentence.of("no-peer", keyword.word()), Sentence.of("no-peer.remedy"));
    }
    return name.map(node -> Names.check(node, reader.words(node, AS), reader.problems()))
        .orElse(defaultPeer);
  }

  private StepTemplate template(StepKeyword keyword, String peer, Node value) {
    return switch (keyword) {
      case EXPECT_LISTEN -> always(new Step.ExpectListen());
      case EXPECT_CONNECT -> always(new Step.ExpectConnect());
      case ACCEPT -> always(new Step.Accept(peer));
      case REFUSE -> always(new Step.Refuse());
      case CONNECT -> always(new Step.Connect(peer));
      case SEND -> send(peer, bytes.parse(value));
      case EXPECT -> expect(peer, expectations.parse(value), expectations.isFromAnywhere(value));
      case EXPECT_SILENCE -> always(new Step.ExpectSilence(peer));
      case HALF_CLOSE -> always(new Step.HalfClose(peer));
      case CLOSE -> always(new Step.Close(peer));
      case RESET -> always(new Step.Reset(peer));
      case EXPECT_CLOSE -> always(new Step.ExpectClose(peer));
      case EXPECT_EXIT -> always(new Step.ExpectExit(status(value)));
      case EXPECT_CALM -> always(new Step.ExpectCalm());
      case EXPECT_PROMPT -> always(new Step.ExpectPrompt());
      case TYPE -> type(value);
      case EXPECT_COMPLAINT -> always(new Step.ExpectComplaint());
      case EXPECT_SCREEN -> expectScreen(value);
    };
  }

  private static StepTemplate always(Step step) {
    return values -> step;
  }

  private static StepTemplate send(String peer, BytesParser.SegmentsTemplate segments) {
    return values -> new Step.Send(peer, segments.fill(values));
  }

  private static StepTemplate expect(
      String peer, ExpectParser.ExpectationTemplate expectation, boolean fromAnywhere) {
    return values -> new Step.Expect(peer, expectation.fill(values), fromAnywhere);
  }

  private StepTemplate type(Node value) {
    String line = reader.words(value, StepKeyword.TYPE.word());
    if (line.indexOf('\n') >= 0 || line.length() > LONGEST_LINE) {
      problem(value, Sentence.of("bad-line"), Sentence.of("bad-line.remedy"));
    }
    TextTemplate text = bytes.text(value, StepKeyword.TYPE.word());
    return values -> new Step.Type(text.fill(values));
  }

  private StepTemplate expectScreen(Node value) {
    return value instanceof MappingNode ? screens.parse(value) : screens.text(value);
  }

  private OptionalInt status(Node value) {
    return NodeReader.scalar(value).filter("any"::equals).isPresent()
        ? OptionalInt.empty()
        : OptionalInt.of((int) reader.integer(value, "expect-exit", 0, MAX_STATUS));
  }

  private void problem(Node at, Sentence message, Sentence remedy) {
    reader.problems().add(at, message, remedy);
  }
}
