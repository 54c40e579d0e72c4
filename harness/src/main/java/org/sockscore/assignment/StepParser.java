package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.sockscore.reports.Role;

/**
 * Reads the steps of a case one by one: a keyword, or a map with exactly one keyword and perhaps
 * {@code as:}.
 */
final class StepParser {
  private static final int MAX_STATUS = 255;

  /** Steps that make no sense with datagrams. */
  private static final Set<StepKeyword> OF_STREAMS =
      Set.of(
          StepKeyword.EXPECT_RELAYED,
          StepKeyword.STOP_READING,
          StepKeyword.HALF_CLOSE,
          StepKeyword.RESET,
          StepKeyword.EXPECT_CLOSE,
          StepKeyword.GET,
          StepKeyword.EXPECT_RESPONSE,
          StepKeyword.EXPECT_REQUEST,
          StepKeyword.RESPOND);

  private final NodeReader reader;
  private final boolean ofDatagrams;
  private final Role role;
  private final BytesParser bytes;
  private final ExpectParser expectations;
  private final ScreenParser screens;
  private final KeyboardParser keyboard;
  private final RelayedParser relayed;
  private final HttpParser http;
  private final ServingParser serving;
  private final StoredFileParser stored;
  private final PeerNames peers;
  private boolean ended;

  StepParser(NodeReader reader, Scope outer) {
    Scope scope = withPeer(outer);
    this.reader = reader;
    this.ofDatagrams = outer.transport() == Transport.UDP;
    this.role = scope.role();
    this.peers = new PeerNames(reader, role);
    this.bytes = new BytesParser(reader, scope);
    this.expectations = new ExpectParser(reader, scope);
    this.screens = new ScreenParser(reader, scope);
    this.keyboard = new KeyboardParser(reader, scope);
    this.http = new HttpParser(reader, scope);
    this.serving = new ServingParser(reader, scope);
    this.stored = new StoredFileParser(reader, scope);
    this.relayed = new RelayedParser(reader, scope, peers);
  }

  private static Scope withPeer(Scope scope) {
    Map<String, Integer> names = new HashMap<>(scope.minBytes());
    names.put(TextTemplate.PEER, 1);
    return scope.with(names);
  }

  /**
   * A step and where it was read.
   *
   * @param peer the connection it is about; if it is about none, of no meaning
   */
  record Parsed(StepKeyword keyword, String peer, Node at, StepTemplate template) {}

  /** The step, once for each client; none if it is so wrong that it cannot be told which it is. */
  List<Parsed> parse(Node node) {
    return NodeReader.scalar(node).isPresent() ? bare(node) : withFields(node);
  }

  private List<Parsed> bare(Node node) {
    Optional<StepKeyword> keyword = keyword(node);
    keyword
        .filter(StepKeyword::takesValue)
        .ifPresent(
            word ->
                problem(
                    node,
                    Sentence.of("value-missing", word.word()),
                    Sentence.of("value-missing.remedy", word.word())));
    if (keyword.filter(word -> word == StepKeyword.opening(role)).isPresent()) {
      peers.connect(peers.usual());
    }
    return keyword
        .filter(word -> !word.takesValue())
        .map(word -> parsed(word, peers.usual(), node, template(word, node)))
        .stream()
        .toList();
  }

  /** A step that opens the connection {@code peer} although the file does not say so. */
  Parsed connected(String peer, Node at) {
    peers.connect(peer);
    return new Parsed(StepKeyword.CONNECT, peer, at, values -> new Step.Connect(peer));
  }

  private Optional<StepKeyword> keyword(Node node) {
    String word = NodeReader.scalar(node).orElse("");
    Optional<StepKeyword> keyword = StepKeyword.of(word);
    if (keyword.isEmpty()) {
      problem(
          node,
          Sentence.of("unknown-step", word),
          Problems.didYouMean(word, StepKeyword.words(role)));
    } else if (!keyword.get().isFor(role)) {
      problem(
          node,
          Sentence.of("step-of-other-role." + role.word(), word),
          Sentence.of("choose-from", String.join(", ", StepKeyword.words(role))));
    } else if (ofDatagrams && OF_STREAMS.contains(keyword.get())) {
      problem(node, Sentence.of("tcp-only", word), Sentence.of("tcp-only.remedy"));
    }
    return keyword;
  }

  private static Parsed parsed(StepKeyword word, String peer, Node at, PeerTemplate template) {
    return new Parsed(word, peer, at, template.of(peer));
  }

  private List<Parsed> withFields(Node node) {
    Fields fields = reader.fields(node);
    List<String> words = new ArrayList<>(fields.keys());
    words.remove(PeerNames.AS);
    if (words.size() > 1) {
      refuseAllButOne(fields, words);
      return List.of();
    }
    if (words.isEmpty()) {
      refuseNone(node);
      return List.of();
    }
    Node key = fields.key(words.get(0));
    return keyword(key).map(keyword -> steps(keyword, key, fields)).orElse(List.of());
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
                        word, known.isEmpty() ? StepKeyword.words(role) : List.of(PeerNames.AS))));
  }

  private void refuseNone(Node node) {
    if (node instanceof MappingNode) {
      problem(
          node,
          Sentence.of("no-step"),
          Sentence.of("choose-from", String.join(", ", StepKeyword.words(role))));
    }
  }

  private List<Parsed> steps(StepKeyword keyword, Node key, Fields fields) {
    Node value = fields.value(keyword.word());
    boolean takesValue = keyword.takesValue() || keyword == StepKeyword.CONNECT;
    if (!takesValue && !NodeReader.isNull(value)) {
      problem(
          value,
          Sentence.of("value-unwanted", keyword.word()),
          Sentence.of(
              keyword.aboutPeer() ? "value-unwanted.peer" : "value-unwanted.remedy",
              keyword.word()));
    }
    checkEnded(keyword, key);
    List<String> names = peers(keyword, value, fields);
    PeerTemplate template = template(keyword, value);
    return names.stream().map(peer -> parsed(keyword, peer, key, template)).toList();
  }

  /** While a program lives, what it stores may change under the eyes of who looks at it. */
  private void checkEnded(StepKeyword keyword, Node key) {
    ended |= keyword == StepKeyword.EXPECT_EXIT;
    boolean looks = keyword == StepKeyword.EXPECT_FILE || keyword == StepKeyword.EXPECT_NO_FILE;
    if (looks && !ended) {
      problem(
          key,
          Sentence.of("file-before-exit", keyword.word()),
          Sentence.of("file-before-exit.remedy"));
    }
  }

  private List<String> peers(StepKeyword keyword, Node value, Fields fields) {
    if (!keyword.aboutPeer()) {
      if (fields.has(PeerNames.AS)) {
        Node as = fields.key(PeerNames.AS);
        problem(as, Sentence.of("no-peer", keyword.word()), Sentence.of("no-peer.remedy"));
      }
      return List.of(peers.usual());
    }
    return keyword == StepKeyword.opening(role)
        ? peers.connecting(value, fields)
        : peers.of(fields);
  }

  private PeerTemplate template(StepKeyword keyword, Node value) {
    return switch (keyword) {
      case EXPECT_LISTEN -> (peer, values) -> new Step.ExpectListen();
      case EXPECT_CONNECT -> always(new Step.ExpectConnect());
      case ACCEPT -> (peer, values) -> new Step.Accept(peer);
      case REFUSE -> always(new Step.Refuse());
      case CONNECT -> (peer, values) -> new Step.Connect(peer);
      case SEND -> send(bytes.parse(value));
      case EXPECT -> expect(expectations.parse(value), expectations.isFromAnywhere(value));
      case EXPECT_RELAYED -> relayed.parse(value);
      case EXPECT_SILENCE -> (peer, values) -> new Step.ExpectSilence(peer);
      case GET -> http.get(value);
      case EXPECT_RESPONSE -> http.response(value);
      case EXPECT_REQUEST -> serving.request(value);
      case RESPOND -> serving.response(value);
      case DISCARD -> (peer, values) -> new Step.Discard(peer);
      case STOP_READING -> (peer, values) -> new Step.StopReading(peer);
      case HALF_CLOSE -> (peer, values) -> new Step.HalfClose(peer);
      case CLOSE -> (peer, values) -> new Step.Close(peer);
      case RESET -> (peer, values) -> new Step.Reset(peer);
      case EXPECT_CLOSE -> (peer, values) -> new Step.ExpectClose(peer);
      case EXPECT_EXIT -> always(new Step.ExpectExit(status(value)));
      case EXPECT_FILE -> aboutNobody(stored.expected(value));
      case EXPECT_NO_FILE -> aboutNobody(stored.unwanted(value));
      case EXPECT_CALM -> (peer, values) -> new Step.ExpectCalm();
      case EXPECT_PROMPT -> always(new Step.ExpectPrompt());
      case TYPE -> aboutNobody(keyboard.parse(value));
      case END_OF_INPUT -> always(new Step.EndOfInput());
      case EXPECT_COMPLAINT -> always(new Step.ExpectComplaint());
      case EXPECT_SCREEN -> expectScreen(value);
      case EXPECT_TOLD -> aboutNobody(screens.told(value));
    };
  }

  private static PeerTemplate always(Step step) {
    return (peer, values) -> step;
  }

  private static PeerTemplate send(BytesParser.SegmentsTemplate segments) {
    return (peer, values) -> new Step.Send(peer, segments.fill(values));
  }

  private static PeerTemplate expect(
      ExpectParser.ExpectationTemplate expectation, boolean fromAnywhere) {
    return (peer, values) -> new Step.Expect(peer, expectation.fill(values), fromAnywhere);
  }

  private PeerTemplate expectScreen(Node value) {
    return aboutNobody(value instanceof MappingNode ? screens.parse(value) : screens.text(value));
  }

  private static PeerTemplate aboutNobody(StepTemplate step) {
    return (peer, values) -> step.fill(values);
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
