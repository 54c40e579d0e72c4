package org.sockscore.reports.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.html.templates.JteclassGenerated;

/**
 * The results of a class as one HTML page that needs nothing else: submissions × cases, with a link
 * to the scorecard of each, and which cases most fail.
 */
public final class HtmlClassIndex {
  private HtmlClassIndex() {}

  /** The page; the links in it are relative to where the summary says that the scorecards are. */
  public static String render(ClassSummary summary) {
    StringOutput page = new StringOutput(64 * 1024);
    JteclassGenerated.render(new OwaspHtmlTemplateOutput(page), null, new ClassView(summary));
    return page.toString();
  }
}
