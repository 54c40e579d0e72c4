package org.sockscore.grade;

import org.sockscore.reports.ClassSummary;

/** Hears how a batch comes along. Called by one thread at a time. */
public interface BatchProgress {
  /** Before anything is run; {@code total} counts the submissions of the class. */
  void begun(int total);

  /** After a submission that an earlier run graded in the same circumstances. */
  void kept(ClassSummary.Entry entry);

  /** After each other submission. */
  void graded(ClassSummary.Entry entry);

  /** After the last one. */
  void ended();
}
