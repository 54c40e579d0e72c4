package org.sockscore.cli;

import java.io.PrintStream;
import org.sockscore.grade.BatchProgress;
import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.Messages;

/** One line a submission, for logs. */
final class ProgressLines implements BatchProgress {
  private final PrintStream stream;
  private final Messages messages;
  private int total;
  private int done;

  ProgressLines(PrintStream stream, Messages messages) {
    this.stream = stream;
    this.messages = messages;
  }

  @Override
  public void begun(int submissions) {
    total = submissions;
  }

  @Override
  public void kept(Entry entry) {
    line("progress.kept", entry);
  }

  @Override
  public void graded(Entry entry) {
    line("progress.graded", entry);
  }

  @Override
  public void ended() {
    // Every line is complete in itself.
  }

  private void line(String key, Entry entry) {
    done++;
    stream.println("[" + done + "/" + total + "] " + EntryText.of(entry, messages, key));
  }
}
