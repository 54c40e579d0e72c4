package org.sockscore.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.sockscore.grade.BatchProgress;
import org.sockscore.reports.ClassSummary.Entry;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;

/** A bar, and the name of the last submission, for a person who looks on. */
final class ProgressOnTerminal implements BatchProgress {
  private static final int LONGEST_NAME = 24;

  private final PrintStream stream;
  private final Messages messages;
  private final int columns;
  private final ProgressBarStyle style;
  private @Nullable ProgressBar bar;

  ProgressOnTerminal(PrintStream stream, Messages messages, int columns, boolean colour) {
    this.stream = stream;
    this.messages = messages;
    this.columns = columns;
    this.style = colour ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK;
  }

  @Override
  public void begun(int total) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(messages.format("progress.task"))
            .setInitialMax(total)
            .setStyle(style)
            .setUpdateIntervalMillis(100)
            .setConsumer(new ConsoleProgressBarConsumer(stream, columns))
            .build();
  }

  @Override
  public void kept(Entry entry) {
    step(entry);
  }

  @Override
  public void graded(Entry entry) {
    step(entry);
  }

  private void step(Entry entry) {
    if (bar != null) {
      bar.setExtraMessage(PlainText.cut(PlainText.line(entry.submission()), LONGEST_NAME));
      bar.step();
    }
  }

  @Override
  public void ended() {
    if (bar != null) {
      bar.close();
    }
  }
}
