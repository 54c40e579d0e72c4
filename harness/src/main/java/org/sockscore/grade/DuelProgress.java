package org.sockscore.grade;

import org.sockscore.reports.DuelTable;

/** Hears how the duels of a class come along. Called by one thread at a time. */
public interface DuelProgress {
  /** Something that was handed in takes no part; {@code sentence} says why. */
  void leftOut(String submission, String sentence);

  /** Before the first duel; {@code total} counts them all. */
  void begun(int total);

  /** After a duel that took place in an earlier run, in the same circumstances. */
  void kept(DuelTable.Cell cell);

  /** After each other duel. */
  void met(DuelTable.Cell cell);
}
