package org.sockscore.reports.terminal;

import org.sockscore.reports.ClassSummary;
import org.sockscore.reports.DuelCard;
import org.sockscore.reports.DuelTable;
import org.sockscore.reports.Scorecard;

/**
 * Result documents as text for a terminal, in the language of the document. No control sequence of
 * a submission gets through. Immutable.
 */
public final class TerminalReport {
  private static final int NARROWEST = 50;

  private final Style style;
  private final int width;

  /**
   * @param colour whether to colour it with ANSI sequences; it reads as well without
   * @param width columns of the terminal
   */
  public TerminalReport(boolean colour, int width) {
    this.style = new Style(colour);
    this.width = Math.max(NARROWEST, width);
  }

  /** The report to the student: a line a case, the points, and why each failing case failed. */
  public String scorecard(Scorecard card) {
    return new ScorecardText(card, style, width).render();
  }

  /** What became of a client and a server, and on which side the fault lies. */
  public String duel(DuelCard card) {
    return new DuelText(card, style, width).render();
  }

  /** Clients by servers. */
  public String duelTable(DuelTable table) {
    return new DuelTableText(table, style, width).render();
  }

  /** The table to the teacher: submissions by cases. */
  public String classTable(ClassSummary summary) {
    return new ClassTable(summary, style, width).render();
  }
}
