package org.sockscore.reports.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Role;
import org.sockscore.reports.Scorecard.SubmissionInfo;
import org.sockscore.reports.Verdict;

/** What the template of a duel shows; every text in it is harmless and in one language. */
public final class DuelView {
  private final DuelCard card;
  private final @Nullable String back;
  private final Messages words;

  DuelView(DuelCard card, @Nullable String back) {
    this.card = card;
    this.back = back;
    this.words = Messages.beside(HtmlScorecard.class, card.language());
  }

  /** The sentences of the page. */
  public Messages words() {
    return words;
  }

  public Language language() {
    return card.language();
  }

  /** Where the table of the class is. */
  public @Nullable String back() {
    return back;
  }

  public String title() {
    return PlainText.line(card.client().id()) + " × " + PlainText.line(card.server().id());
  }

  public String subtitle() {
    return PlainText.line(card.assignment().title()) + " · " + words.format("duel");
  }

  public VerdictView verdict() {
    return VerdictView.of(card.verdict(), words);
  }

  /** On which side the fault lies, in a sentence. */
  public String fault() {
    return words.format("fault." + card.fault().word());
  }

  public String run() {
    return words.format("duel.run", Long.toString(card.seed()));
  }

  /** Both programs. */
  public List<Fact> programs() {
    return Stream.of(Role.CLIENT, Role.SERVER)
        .map(role -> new Fact(words.format("role." + role.word()), program(role)))
        .toList();
  }

  private String program(Role role) {
    SubmissionInfo info = card.submission(role);
    return Stream.of(info.path(), info.language())
        .map(PlainText::line)
        .filter(part -> !part.isEmpty())
        .reduce((path, language) -> path + " (" + language + ")")
        .orElse("");
  }

  /** What each side did, the side at fault first. */
  public List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    for (Role role : List.of(Role.CLIENT, Role.SERVER)) {
      @Nullable CaseResult result = card.result(role);
      if (result != null) {
        CaseView view = CaseView.of(result, role, role.word(), words);
        sides.add(
            new Side(words.format("role." + role.word()), view, result.verdict() == Verdict.PASS));
      }
    }
    return sides.stream().sorted(Comparator.comparing(Side::right)).toList();
  }

  /** A name and what it stands for. */
  public record Fact(String name, String value) {}

  /**
   * One program and what it did.
   *
   * @param right whether it did nothing wrong
   */
  public record Side(String name, CaseView view, boolean right) {}
}
