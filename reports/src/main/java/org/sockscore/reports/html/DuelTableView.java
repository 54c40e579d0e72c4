package org.sockscore.reports.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sockscore.reports.DuelTable;
import org.sockscore.reports.FaultSide;
import org.sockscore.reports.FindingCode;
import org.sockscore.reports.Language;
import org.sockscore.reports.Messages;
import org.sockscore.reports.PlainText;

/** What the template of the duels of a class shows; every text in it is harmless. */
public final class DuelTableView {
  private final DuelTable table;
  private final Messages words;

  DuelTableView(DuelTable table) {
    this.table = table;
    this.words = Messages.beside(HtmlScorecard.class, table.language());
  }

  /** The sentence {@code key}. */
  public String say(String key, Object... arguments) {
    return words.format(key, arguments);
  }

  public Language language() {
    return table.language();
  }

  public String title() {
    return PlainText.line(table.assignment().title()) + " · " + words.format("duel");
  }

  public String run() {
    return words.format("duel.run", Long.toString(table.seed()));
  }

  public List<String> servers() {
    return table.servers().stream().map(PlainText::line).toList();
  }

  /** How often the fault lay where, where it ever did. */
  public List<Count> counts() {
    return Arrays.stream(FaultSide.values())
        .map(side -> new Count(mark(side), words.format("fault." + side.word()), count(side)))
        .filter(count -> count.number() > 0)
        .toList();
  }

  private int count(FaultSide side) {
    return (int) table.duels().stream().filter(cell -> cell.fault() == side).count();
  }

  /** One row a client. */
  public List<Row> rows() {
    Map<List<String>, DuelTable.Cell> cells = new HashMap<>();
    table.duels().forEach(cell -> cells.put(List.of(cell.client(), cell.server()), cell));
    return table.clients().stream()
        .map(
            client ->
                new Row(
                    PlainText.line(client),
                    table.servers().stream()
                        .map(server -> cell(cells.get(List.of(client, server))))
                        .toList()))
        .toList();
  }

  private Cell cell(DuelTable.@Nullable Cell cell) {
    if (cell == null) {
      return new Cell(new Mark("", ""), "", null);
    }
    @Nullable FindingCode finding = cell.finding();
    String sentence = words.format("fault." + cell.fault().word());
    return new Cell(
        mark(cell.fault()),
        finding == null ? sentence : words.format("fault.found", sentence, finding.code()),
        Href.relative(cell.page()));
  }

  private Mark mark(FaultSide side) {
    String css =
        switch (side) {
          case NOBODY -> "pass";
          case CLIENT, SERVER, BOTH -> "fail";
          case UNKNOWN -> "inconclusive";
        };
    return new Mark(css, words.format("fault.sign." + side.word()));
  }

  /** A colour and a sign. */
  public record Mark(String css, String sign) {}

  /** How often. */
  public record Count(Mark mark, String sentence, int number) {}

  /** One client. */
  public record Row(String client, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** One duel; without a page if it has not taken place. */
  public record Cell(Mark mark, String title, @Nullable String page) {}
}
