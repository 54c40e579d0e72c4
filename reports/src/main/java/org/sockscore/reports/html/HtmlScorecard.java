package org.sockscore.reports.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.Scorecard;
import org.sockscore.reports.html.templates.JtescorecardGenerated;

/**
 * The scorecard as one HTML page that needs nothing else: no network, no script. Readable by screen
 * readers, on paper, in light and in dark.
 */
public final class HtmlScorecard {
  private HtmlScorecard() {}

  /** The page of one submission by itself. */
  public static String render(Scorecard card) {
    return page(card, null);
  }

  /**
   * The page of one submission of a class.
   *
   * @param index the address of the page of the class, such as {@code ../index.html}
   */
  public static String render(Scorecard card, String index) {
    return page(card, index);
  }

  private static String page(Scorecard card, @Nullable String index) {
    StringOutput page = new StringOutput(64 * 1024);
    JtescorecardGenerated.render(
        new OwaspHtmlTemplateOutput(page), null, new ScorecardView(card, index));
    return page.toString();
  }
}
