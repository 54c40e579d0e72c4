package org.sockscore.reports.html;

import java.util.List;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.html.HtmlOverview.Linked;

/** What the template of several classes shows. */
public final class OverviewView {
  private final List<Line> lines;
  private final Messages words;

  OverviewView(List<Linked> classes, Language language) {
    this.words = Messages.beside(HtmlScorecard.class, language);
    this.lines =
        classes.stream()
            .map(linked -> new Line(new ClassView(linked.summary()), Href.relative(linked.page())))
            .toList();
  }

  /** The sentence {@code key}. */
  public String say(String key, Object... arguments) {
    return words.format(key, arguments);
  }

  public Language language() {
    return words.language();
  }

  public List<Line> lines() {
    return lines;
  }

  /** One class. */
  public record Line(ClassView view, String page) {}
}
