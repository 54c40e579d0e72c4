package org.sockscore.cli;

import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;

/** A submission of a class in one line. */
final class EntryText {
  private EntryText() {}

  static String of(Entry entry, Messages messages, String key) {
    String name = PlainText.line(entry.submission());
    if (entry.error() != null) {
      return messages.format("progress.ungraded", name, entry.error());
    }
    return messages.format(
        key, name, messages.format("verdict." + entry.verdict()), String.valueOf(entry.points()));
  }
}
