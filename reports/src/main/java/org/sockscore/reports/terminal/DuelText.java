package org.sockscore.reports.terminal;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.CaseResult;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;
import org.sockscore.reports.Role;
import org.sockscore.reports.Scorecard.SubmissionInfo;
import org.sockscore.reports.Verdict;

/** One duel as text. */
final class DuelText {
  private final DuelCard card;
  private final Style style;
  private final int width;
  private final Messages words;
  private final StringBuilder out = new StringBuilder();

  DuelText(DuelCard card, Style style, int width) {
    this.card = card;
    this.style = style;
    this.width = width;
    this.words = Messages.beside(TerminalReport.class, card.language());
  }

  String render() {
    line(style.strong(PlainText.line(card.assignment().title())) + " · " + words.format("duel"));
    side(Role.CLIENT);
    side(Role.SERVER);
    line("");
    String sentence = words.format("fault." + card.fault().word());
    Lines.wrap(sentence, width).forEach(text -> line(style.verdict(card.verdict(), text)));
    line(style.faint(words.format("duel.run", card.seed())));
    details(card.clientResult(), Role.CLIENT);
    details(card.serverResult(), Role.SERVER);
    return out.toString();
  }

  private void side(Role role) {
    SubmissionInfo info = card.submission(role);
    String what =
        Stream.of(info.path(), info.language())
            .map(PlainText::line)
            .filter(part -> !part.isEmpty())
            .reduce((path, language) -> path + " (" + language + ")")
            .orElse("");
    line(style.faint(words.format("duel." + role.word(), what)));
  }

  private void details(@Nullable CaseResult result, Role role) {
    if (result != null && (result.verdict() != Verdict.PASS || !result.findings().isEmpty())) {
      new CaseText(style, width, card.language(), out)
          .details(result, words.format("role." + role.word()), "");
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
