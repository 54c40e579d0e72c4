package org.sockscore.judge;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.assignment.TestCase;
import org.sockscore.judge.Draft.Comparison;
import org.sockscore.judge.Draft.Quote;
import org.sockscore.judge.Draft.Sentence;
import org.sockscore.reports.Bytes;
import org.sockscore.reports.Finding;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.Role;
import org.sockscore.reports.Verdict;
import org.sockscore.reports.VisibleBytes;

/** Puts drafts into words of one language. Immutable. */
final class Wording {
  /** Bytes that need no more columns than this stand in a sentence whole. */
  private static final int COLUMNS_IN_SENTENCE = 80;

  /** What is left of longer ones: enough to know them again. */
  private static final int COLUMNS_OF_EXTRACT = 40;

  /** Room for words of a program or of a student inside a sentence. */
  private static final int COLUMNS_OF_QUOTE = 200;

  /** Room for bytes on a line of their own. */
  private static final int COLUMNS_ON_LINE = 60;

  /** When nothing was sent, sentences leave the request out; their hints stay the same. */
  private static final String UNASKED = ".unasked";

  /** What is said of datagrams where it differs from what is said of connections. */
  private static final String UDP = ".udp";

  private static final String HINT = ".hint";

  private final Language language;
  private final Role role;
  private final String variant;

  /** Where sentences are looked for, one after the other. */
  private final List<Messages> bundles;

  private final NumberFormat numbers;

  /** The words in {@code language} for programs in {@code role}. */
  Wording(Language language, Role role) {
    this(language, role, "");
  }

  private Wording(Language language, Role role, String variant) {
    this.language = language;
    this.role = role;
    this.variant = variant;
    Messages general = Messages.beside(Judge.class, language);
    this.bundles =
        role == Role.CLIENT
            ? List.of(Messages.beside(Judge.class, "client", language), general)
            : List.of(general);
    this.numbers = NumberFormat.getIntegerInstance(Locale.forLanguageTag(language.tag()));
  }

  /** The words for a run in which datagrams are exchanged. */
  Wording ofDatagrams() {
    return new Wording(language, role, UDP);
  }

  /**
   * The sentence {@code key} in the first bundle that has it; that about datagrams before others.
   */
  private Optional<String> find(String key, String ending, List<Object> arguments) {
    return bundles.stream()
        .flatMap(
            bundle ->
                Stream.of(key + variant + ending, key + ending)
                    .filter(bundle::has)
                    .map(found -> bundle.format(found, shown(arguments))))
        .findFirst();
  }

  /**
   * The finding for {@code draft}.
   *
   * @param row what tells the run from the others of its case; empty if it is the only one
   * @param firstEvent index of the first event of the run in the transcript of the case
   */
  Finding finding(Draft draft, TestCase testCase, String row, int firstEvent) {
    Optional<Comparison> comparison = draft.comparison();
    return new Finding(
        draft.code(),
        message(draft, row),
        comparison.map(this::expected).orElse(null),
        comparison.map(this::observed).orElse(null),
        hint(draft, testCase),
        draft.event() < 0 ? null : firstEvent + draft.event());
  }

  private String message(Draft draft, String row) {
    Stream<String> sentences = draft.message().stream().map(this::text);
    Stream<String> where =
        row.isEmpty() || namesBytes(draft)
            ? Stream.empty()
            : Stream.of(text(Sentence.of("row", new Quote(row))));
    return Stream.concat(sentences, where).collect(Collectors.joining(" "));
  }

  /** Then it tells the run from the others already. */
  private static boolean namesBytes(Draft draft) {
    return draft.message().stream()
        .flatMap(sentence -> sentence.arguments().stream())
        .anyMatch(Bytes.class::isInstance);
  }

  private @Nullable String hint(Draft draft, TestCase testCase) {
    boolean own = !draft.certain() && draft.verdict() == Verdict.FAIL;
    return own && testCase.hint().isPresent()
        ? testCase.hint().get().in(language)
        : hint(draft.hint());
  }

  private @Nullable String hint(Sentence sentence) {
    return find(sentence.key().replace(UNASKED, ""), HINT, sentence.arguments()).orElse(null);
  }

  /** The sentence {@code key}. */
  String text(String key, Object... arguments) {
    return text(Sentence.of(key, arguments));
  }

  private String text(Sentence sentence) {
    return find(sentence.key(), "", sentence.arguments())
        .orElseThrow(() -> new IllegalArgumentException("no sentence " + sentence.key()));
  }

  private Object[] shown(List<Object> arguments) {
    return arguments.stream().map(this::shown).toArray();
  }

  private Object shown(Object argument) {
    if (argument instanceof Bytes bytes) {
      boolean brief = bytes.length() <= COLUMNS_IN_SENTENCE;
      int columns = brief ? COLUMNS_IN_SENTENCE : COLUMNS_OF_EXTRACT;
      return VisibleBytes.of(bytes, columns, language);
    }
    if (argument instanceof Number number) {
      synchronized (numbers) {
        return numbers.format(number);
      }
    }
    return argument instanceof Quote quote ? shown(quote) : argument;
  }

  private String shown(Quote quote) {
    return quote.words().isEmpty()
        ? ""
        : VisibleBytes.of(Bytes.utf8(quote.words()), COLUMNS_OF_QUOTE, language);
  }

  private String expected(Comparison it) {
    return isPointed(it)
        ? VisibleBytes.difference(it.expected(), it.observed(), it.offset(), language).expected()
        : VisibleBytes.of(it.expected(), COLUMNS_ON_LINE, language);
  }

  private String observed(Comparison it) {
    return isPointed(it)
        ? VisibleBytes.difference(it.expected(), it.observed(), it.offset(), language).observed()
        : VisibleBytes.of(it.observed(), COLUMNS_ON_LINE, language);
  }

  /** Where nothing came there is nothing to point at. */
  private static boolean isPointed(Comparison it) {
    return it.offset() >= 0 && !it.observed().isEmpty() && !it.expected().isEmpty();
  }
}
