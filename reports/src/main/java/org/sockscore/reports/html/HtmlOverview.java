package org.sockscore.reports.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.Language;
import org.sockscore.reports.html.templates.JteoverviewGenerated;

/** Several classes on one HTML page: a line each, with a link to its page. */
public final class HtmlOverview {
  private HtmlOverview() {}

  /** The page, in {@code language}. */
  public static String render(List<Linked> classes, Language language) {
    StringOutput page = new StringOutput();
    JteoverviewGenerated.render(
        new OwaspHtmlTemplateOutput(page), null, new OverviewView(classes, language));
    return page.toString();
  }

  /**
   * One class.
   *
   * @param page the relative path of its page, with {@code /}
   */
  public record Linked(ClassSummary summary, String page) {}
}
