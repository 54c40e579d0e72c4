package org.sockscore.assignment;

import java.util.ArrayList;
import java.util.List;
import org.sockscore.reports.Bytes;

/** What is sent, in the pieces in which it is sent. */
final class Segments {
  private Segments() {}

  /**
   * {@code all}, cut in places.
   *
   * @param cuts after how many bytes each, in ascending order; those that are not inside count for
   *     nothing
   */
  static List<Bytes> of(Bytes all, List<Integer> cuts) {
    List<Bytes> segments = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      if (cut > from && cut < all.length()) {
        segments.add(all.slice(from, cut));
        from = cut;
      }
    }
    segments.add(all.slice(from, all.length()));
    return segments;
  }
}
