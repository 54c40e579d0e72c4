package org.sockscore.reports.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.html.templates.JteduelGenerated;

/** One duel as one HTML page that needs nothing else: no network, no script. */
public final class HtmlDuel {
  private HtmlDuel() {}

  /** The page of one duel by itself. */
  public static String render(DuelCard card) {
    return page(card, null);
  }

  /**
   * The page of one duel of a class.
   *
   * @param index the address of the table of the class, such as {@code ../index.html}
   */
  public static String render(DuelCard card, String index) {
    return page(card, index);
  }

  private static String page(DuelCard card, @Nullable String index) {
    StringOutput page = new StringOutput(16 * 1024);
    JteduelGenerated.render(new OwaspHtmlTemplateOutput(page), null, new DuelView(card, index));
    return page.toString();
  }
}
