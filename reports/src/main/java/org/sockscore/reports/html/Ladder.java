package org.sockscore.reports.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exchange drawn as a ladder: a lifeline a party, time downwards, an arrow or a note an event.
 * In a grid whose first column is the time and whose last holds the notes on the program.
 *
 * @param label what a screen reader calls it
 * @param lanes how many columns lie between the first lifeline and the program's
 */
public record Ladder(String label, int lanes, List<Party> parties, List<Row> rows) {
  public Ladder {
    parties = List.copyOf(parties);
    rows = List.copyOf(rows);
  }

  /**
   * One lifeline.
   *
   * @param line the grid line it lies on
   */
  public record Party(String name, String css, int line) {}

  /** How an event is drawn. */
  public enum Shape {
    RIGHT("msg right"),
    LEFT("msg left"),
    NOTE("note"),
    BAND("run");

    private final String css;

    Shape(String css) {
      this.css = css;
    }

    public String css() {
      return css;
    }

    public boolean isBand() {
      return this == BAND;
    }
  }

  /**
   * One event, a pause, or events left out.
   *
   * @param css the classes of the whole row
   * @param anchor what findings link to
   * @param gap pixels of time above it
   * @param columns the grid columns it spans, such as {@code 3 / 4}
   * @param who who acts on whom, for screen readers
   * @param data bytes of an arrow, made visible
   * @param size how many bytes, in words
   * @param lines what a note quotes, line by line
   * @param codes the findings that this event shows
   */
  public record Row(
      String css,
      @Nullable String anchor,
      int gap,
      String time,
      Shape shape,
      String kind,
      String columns,
      String who,
      String words,
      @Nullable String data,
      @Nullable String size,
      @Nullable String lines,
      @Nullable String codes) {

    static Row band(String css, String time, String words) {
      return new Row(css, null, 0, time, Shape.BAND, "", "", "", words, null, null, null, null);
    }
  }
}
