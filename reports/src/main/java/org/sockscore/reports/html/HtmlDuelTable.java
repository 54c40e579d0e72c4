package org.sockscore.reports.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.sockscore.reports.DuelTable;
import org.sockscore.reports.html.templates.JteduelsGenerated;

/** Clients by servers on one HTML page, each duel with a link to its own. */
public final class HtmlDuelTable {
  private HtmlDuelTable() {}

  /** The page. */
  public static String render(DuelTable table) {
    StringOutput page = new StringOutput(16 * 1024);
    JteduelsGenerated.render(new OwaspHtmlTemplateOutput(page), null, new DuelTableView(table));
    return page.toString();
  }
}
