package org.sockscore.reports.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sockscore.reports.DuelTable;
import org.sockscore.reports.FaultSide;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;

/** Clients by servers: one line a client, one sign a server, numbered in a legend below. */
final class DuelTableText {
  private static final int WIDEST_NAME = 40;

  private final DuelTable table;
  private final Style style;
  private final int width;
  private final Messages words;
  private final int nameColumns;
  private final StringBuilder out = new StringBuilder();

  DuelTableText(DuelTable table, Style style, int width) {
    this.table = table;
    this.style = style;
    this.width = width;
    this.words = Messages.beside(TerminalReport.class, table.language());
    this.nameColumns =
        Math.min(
            WIDEST_NAME,
            Math.max(
                Lines.columns(words.format("column.client")),
                table.clients().stream()
                    .mapToInt(name -> Lines.columns(PlainText.line(name)))
                    .max()
                    .orElse(0)));
  }

  String render() {
    line(style.strong(PlainText.line(table.assignment().title())) + " · " + words.format("duel"));
    line("");
    if (table.servers().size() > 9) {
      header("", number -> number < 10 ? " " : Integer.toString(number / 10 % 10));
    }
    header(words.format("column.client"), number -> Integer.toString(number % 10));
    table.clients().forEach(this::row);
    line("");
    signs();
    servers();
    return out.toString();
  }

  private void header(String name, IntFunction<String> digit) {
    String digits =
        IntStream.rangeClosed(1, table.servers().size())
            .mapToObj(digit)
            .collect(Collectors.joining(" "));
    line(style.faint(Lines.cell(name, nameColumns) + "  " + digits));
  }

  private void row(String client) {
    String signs =
        table.servers().stream()
            .map(server -> table.cell(client, server).map(this::sign).orElse(" "))
            .collect(Collectors.joining(" "));
    line(Lines.cell(PlainText.line(client), nameColumns) + "  " + signs);
  }

  private String sign(DuelTable.Cell cell) {
    return style.verdict(cell.verdict(), words.format("fault.sign." + cell.fault().word()));
  }

  private void signs() {
    List<FaultSide> there =
        Arrays.stream(FaultSide.values())
            .filter(side -> table.duels().stream().anyMatch(cell -> cell.fault() == side))
            .toList();
    for (FaultSide side : there) {
      long count = table.duels().stream().filter(cell -> cell.fault() == side).count();
      line(
          words.format("fault.sign." + side.word())
              + "  "
              + words.format("fault.count." + side.word(), count));
    }
  }

  private void servers() {
    line("");
    for (int i = 0; i < table.servers().size(); i++) {
      String name = PlainText.line(table.servers().get(i));
      line("%3d  %s".formatted(i + 1, Lines.cell(name, width - 5)));
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
