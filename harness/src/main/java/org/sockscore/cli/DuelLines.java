package org.sockscore.cli;

import org.sockscore.grade.DuelProgress;
import org.sockscore.reports.DuelTable;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;

/** One line a duel. */
final class DuelLines implements DuelProgress {
  private final Surroundings around;
  private final Messages messages;
  private int total;
  private int done;

  DuelLines(Surroundings around) {
    this.around = around;
    this.messages = Messages.beside(DuelLines.class, around.language());
  }

  @Override
  public void leftOut(String submission, String sentence) {
    String told = sentence.isEmpty() ? messages.format("duel.unfound") : sentence;
    around.err().println(messages.format("duel.left-out", PlainText.line(submission), told));
  }

  @Override
  public void begun(int duels) {
    total = duels;
  }

  @Override
  public void kept(DuelTable.Cell cell) {
    line("duel.kept", cell);
  }

  @Override
  public void met(DuelTable.Cell cell) {
    line("duel.met", cell);
  }

  private void line(String key, DuelTable.Cell cell) {
    done++;
    String fault = messages.format("duel.fault." + cell.fault().word());
    String line =
        messages.format(key, PlainText.line(cell.client()), PlainText.line(cell.server()), fault);
    around.err().println("[" + done + "/" + total + "] " + line);
  }
}
