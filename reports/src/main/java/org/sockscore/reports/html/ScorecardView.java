package org.sockscore.reports.html;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Scorecard;

/** What the template of a scorecard shows; every text in it is harmless and in one language. */
public final class ScorecardView {
  private final Scorecard card;
  private final @Nullable String back;
  private final Messages words;
  private final Figures figures;
  private final List<CaseView> cases;

  ScorecardView(Scorecard card, @Nullable String back) {
    this.card = card;
    this.back = back;
    this.words = Messages.beside(HtmlScorecard.class, card.language());
    this.figures = new Figures(card.language());
    this.cases =
        IntStream.range(0, card.cases().size())
            .mapToObj(
                i -> CaseView.of(card.cases().get(i), card.assignment().role(), anchor(i), words))
            .toList();
  }

  private static String anchor(int index) {
    return "t" + (index + 1);
  }

  /** The sentence {@code key}. */
  public String say(String key, Object... arguments) {
    return words.format(key, arguments);
  }

  /** The sentences of the page. */
  public Messages words() {
    return words;
  }

  public Language language() {
    return card.language();
  }

  public String title() {
    return submission() + " · " + PlainText.line(card.assignment().title());
  }

  /** Where the page of the class is. */
  public @Nullable String back() {
    return back;
  }

  public String submission() {
    return PlainText.line(card.submission().id());
  }

  public String subtitle() {
    String role = words.format("role." + card.assignment().role().word());
    return Stream.of(card.assignment().title(), role, card.submission().language())
        .map(PlainText::line)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  public int points() {
    return card.points();
  }

  public int maxPoints() {
    return card.maxPoints();
  }

  public String total() {
    return card.points() + " / " + card.maxPoints();
  }

  public String duration() {
    return words.format("seconds", figures.seconds(card.durationMillis()));
  }

  public VerdictView verdict() {
    return VerdictView.of(card.verdict(), words);
  }

  public String isolation() {
    return card.isolation();
  }

  public String observation() {
    return card.observation();
  }

  public List<CaseView> cases() {
    return cases;
  }

  /** The cases in the order in which to read about them: those to mend first. */
  public List<CaseView> casesToMendFirst() {
    return cases.stream().sorted(Comparator.comparing(one -> !one.open())).toList();
  }

  /** What the run was made of, for whoever wants to repeat it. */
  public List<Fact> facts() {
    return Stream.of(
            fact("path", card.submission().path()),
            fact("seed", Long.toString(card.seed())),
            fact("started", card.startedAt().toString()),
            fact("version", card.harnessVersion()),
            fact("sha256", card.submission().sha256()))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  private Fact fact(String name, String value) {
    return new Fact(words.format("fact." + name), PlainText.line(value));
  }

  /** One line of what the run was made of. */
  public record Fact(String name, String value) {}
}
